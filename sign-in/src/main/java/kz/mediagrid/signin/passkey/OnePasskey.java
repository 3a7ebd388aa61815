package kz.mediagrid.signin.passkey;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/**
 * The data of one verification, for Spring Security: one person, and one passkey or none. Nothing is stored here, since the log
 * decides afterwards.
 */
final class OnePasskey implements PublicKeyCredentialUserEntityRepository, UserCredentialRepository {

    private final PublicKeyCredentialUserEntity person;
    private final @Nullable CredentialRecord known;
    private @Nullable CredentialRecord verified;

    /** @param known the passkey; null to register one */
    OnePasskey(PublicKeyCredentialUserEntity person, @Nullable CredentialRecord known) {
        this.person = person;
        this.known = known;
    }

    /** The passkey as it was verified. */
    CredentialRecord verified() {
        return Optional.ofNullable(verified).orElseThrow();
    }

    @Override
    public PublicKeyCredentialUserEntity findById(Bytes id) {
        return person;
    }

    @Override
    public PublicKeyCredentialUserEntity findByUsername(String username) {
        return person;
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return known;
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes id) {
        return List.of();
    }

    @Override
    public void save(CredentialRecord passkey) {
        verified = passkey;
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        throw new UnsupportedOperationException("the people are on their own topic");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("a verification removes nothing");
    }
}
