package kz.mediagrid.gateway.key;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.accounts.key.KeyRecords;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.caller.Scope;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.gateway.key.KnownKeys.KnownKey;
import org.jspecify.annotations.Nullable;

/**
 * An API key.
 *
 * @param id beginning of the key's hash, which names the key
 * @param account id of the account whose key it is; commands of the program have it as their actor
 * @param name purpose of the key
 * @param roles roles of the account
 * @param agency code of the state body for which the account acts
 * @param outlet id of the account's outlet
 * @param scopes scopes of the key
 * @param owner id of the account that made the key; absent if a first start or an operator made it
 * @param createdAt instant at which the key was made
 * @param expiresAt instant from which the key is no longer valid
 * @param lastUsedAt instant at which the key was last used; later uses within an hour may be missing
 * @param revokedAt instant at which the key was revoked
 * @param key the key itself; present only in the response to the call that made it
 */
@Schema(name = "Key")
@JsonInclude(JsonInclude.Include.NON_NULL)
record KeyResponse(
        @Schema(example = "0a1b2c3d") String id,
        String account,
        @Nullable String name,
        List<Role> roles,
        @Nullable String agency,
        @Nullable String outlet,
        List<Scope> scopes,
        @Nullable String owner,
        @Schema(format = "date-time") String createdAt,
        @Schema(format = "date-time") @Nullable String expiresAt,
        @Schema(format = "date-time") @Nullable String lastUsedAt,
        @Schema(format = "date-time") @Nullable String revokedAt,
        @Nullable String key) {

    /**
     * A list of API keys.
     *
     * @param items the keys, in the order in which they were made
     */
    @Schema(name = "Keys")
    record All(List<KeyResponse> items) {}

    /** @param secret the key itself; null if the response must not have it */
    static KeyResponse of(KnownKey known, Optional<Instant> lastUse, @Nullable String secret) {
        var record = known.record();
        return new KeyResponse(
                known.id(),
                record.getAccountId(),
                record.getName(),
                KeyRecords.rolesOf(record.getRoles()),
                record.getAgencyCode(),
                record.getOutletId(),
                KeyRecords.scopesOf(record.getScopes()),
                record.getOwner(),
                LocalTimes.write(record.getCreatedAt()),
                written(record.getExpiresAt()),
                written(lastUse.orElse(null)),
                written(record.getRevokedAt()),
                secret);
    }

    private static @Nullable String written(@Nullable Instant instant) {
        return instant == null ? null : LocalTimes.write(instant);
    }
}
