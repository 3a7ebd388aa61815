package kz.mediagrid.signin.passkey;

import com.webauthn4j.util.exception.WebAuthnException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kz.mediagrid.schemas.Passkey;
import kz.mediagrid.schemas.Person;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Says what browsers ask passkeys for, and verifies their answers with Spring Security. */
final class Verification {

    private static final int LONGEST = 64_000;
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private final PasskeyAddress address;

    Verification(PasskeyAddress address) {
        this.address = address;
    }

    /** The options of a sign-in, as JSON for {@code navigator.credentials.get}. */
    String toSignIn(Challenge challenge) {
        return JSON.writeValueAsString(request(challenge));
    }

    private PublicKeyCredentialRequestOptions request(Challenge challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .challenge(challenge.bytes())
                .rpId(address.host())
                .timeout(Challenges.LASTS)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build();
    }

    /**
     * The options of a registration, as JSON for {@code navigator.credentials.create}.
     *
     * @param has the passkeys of the person, of which no second one is made on the same device
     */
    String toRegister(Challenge challenge, Person person, List<Passkey> has) {
        return JSON.writeValueAsString(creation(challenge, person, has));
    }

    private PublicKeyCredentialCreationOptions creation(Challenge challenge, Person person, List<Passkey> has) {
        return PublicKeyCredentialCreationOptions.builder()
                .rp(site())
                .user(entity(person))
                .challenge(challenge.bytes())
                .pubKeyCredParams(
                        PublicKeyCredentialParameters.EdDSA,
                        PublicKeyCredentialParameters.ES256,
                        PublicKeyCredentialParameters.RS256)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build())
                .attestation(AttestationConveyancePreference.NONE)
                .timeout(Challenges.LASTS)
                .excludeCredentials(has.stream().map(Verification::named).toList())
                .build();
    }

    private static PublicKeyCredentialDescriptor named(Passkey passkey) {
        return PublicKeyCredentialDescriptor.builder()
                .id(Bytes.fromBase64(passkey.getCredentialId()))
                .transports(transports(passkey))
                .build();
    }

    /** The id of the passkey that an answer to {@link #toSignIn} names. */
    static String idIn(PublicKeyCredential<?> answer) {
        return answer.getRawId().toBase64UrlString();
    }

    /** Reads an answer of {@code navigator.credentials.get}. */
    static PublicKeyCredential<AuthenticatorAssertionResponse> signed(String answer) {
        return read(answer, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
    }

    /**
     * Verifies the answer to a sign-in.
     *
     * @return the uses of the passkey as it counts them itself; 0 if it does not count
     * @throws PasskeyRefusedException if the passkey of the person did not sign this challenge at this address
     */
    long verify(PublicKeyCredential<AuthenticatorAssertionResponse> answer, Challenge challenge, Passkey passkey) {
        var person = handle(passkey.getPersonId());
        var response = answer.getResponse();
        // Spring Security does not compare the handle.
        if (!person.equals(response.getUserHandle())
                || response.getAuthenticatorData() == null
                || response.getClientDataJSON() == null
                || response.getSignature() == null) {
            throw new PasskeyRefusedException(PasskeyRefusal.INVALID);
        }
        var one = new OnePasskey(entity(person, passkey.getPersonId()), record(passkey, person));
        checked(() -> spring(one).authenticate(new RelyingPartyAuthenticationRequest(request(challenge), answer)));
        return one.verified().getSignatureCount();
    }

    /**
     * Verifies the answer to a registration.
     *
     * @return the passkey, without name and times
     * @throws PasskeyRefusedException if the answer is not for this challenge, this address and this person
     */
    Passkey.Builder register(String answer, Challenge challenge, Person person) {
        var made = read(answer, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
        if (made.getResponse().getAttestationObject() == null
                || made.getResponse().getClientDataJSON() == null) {
            throw new PasskeyRefusedException(PasskeyRefusal.INVALID);
        }
        var one = new OnePasskey(entity(person), null);
        var registered = checked(() -> spring(one)
                .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                        creation(challenge, person, List.of()),
                        new RelyingPartyPublicKey(made, person.getPersonId()))));
        return Passkey.newBuilder()
                .setPersonId(person.getPersonId())
                .setCredentialId(registered.getCredentialId().toBase64UrlString())
                .setAttestationObject(ByteBuffer.wrap(
                        made.getResponse().getAttestationObject().getBytes()))
                .setSignatureCount(registered.getSignatureCount())
                .setTransports(registered.getTransports().stream()
                        .map(AuthenticatorTransport::getValue)
                        .sorted()
                        .toList());
    }

    private Webauthn4JRelyingPartyOperations spring(OnePasskey one) {
        return new Webauthn4JRelyingPartyOperations(
                one, one, site(), address.origin().map(Set::of).orElse(Set.of()));
    }

    private PublicKeyCredentialRpEntity site() {
        return PublicKeyCredentialRpEntity.builder()
                .id(address.host())
                .name("media-grid")
                .build();
    }

    private static <T extends AuthenticatorResponse> PublicKeyCredential<T> read(
            String answer, TypeReference<PublicKeyCredential<T>> type) {
        if (answer.length() > LONGEST) {
            throw new PasskeyRefusedException(PasskeyRefusal.INVALID);
        }
        var read = checked(() -> JSON.readValue(answer, type));
        if (read == null) {
            throw new PasskeyRefusedException(PasskeyRefusal.INVALID);
        }
        return read;
    }

    private static PublicKeyCredentialUserEntity entity(Person person) {
        return entity(handle(person.getPersonId()), Objects.requireNonNullElse(person.getName(), person.getPersonId()));
    }

    private static PublicKeyCredentialUserEntity entity(Bytes handle, String name) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle)
                .name(name)
                .displayName(name)
                .build();
    }

    /** The handle that a passkey keeps of its person: the opaque id. */
    private static Bytes handle(String personId) {
        return new Bytes(personId.getBytes(StandardCharsets.US_ASCII));
    }

    /** The passkey for Spring Security, which reads its public key from the attestation object. */
    private static CredentialRecord record(Passkey passkey, Bytes handle) {
        return ImmutableCredentialRecord.builder()
                .credentialId(Bytes.fromBase64(passkey.getCredentialId()))
                .userEntityUserId(handle)
                .publicKey(new ImmutablePublicKeyCose(new byte[0]))
                .attestationObject(new Bytes(bytes(passkey.getAttestationObject())))
                .signatureCount(passkey.getSignatureCount())
                .transports(transports(passkey))
                .label(passkey.getLabel())
                .build();
    }

    private static byte[] bytes(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    private static Set<AuthenticatorTransport> transports(Passkey passkey) {
        return passkey.getTransports().stream()
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
    }

    /** Turns what the libraries throw for an answer that is not good into a refusal. */
    private static <T> T checked(Supplier<T> work) {
        try {
            return work.get();
        } catch (MaliciousCounterValueException e) {
            throw new PasskeyRefusedException(PasskeyRefusal.COPIED, e);
        } catch (WebAuthnException | JacksonException | IllegalArgumentException e) {
            throw new PasskeyRefusedException(PasskeyRefusal.INVALID, e);
        }
    }
}
