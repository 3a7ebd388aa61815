package kz.mediagrid.accounts.key;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.content.Hashes;
import kz.mediagrid.schemas.ApiKey;
import org.jspecify.annotations.Nullable;

/**
 * An account in the accounts file, with its API key. No other file contains the key. The topic of API keys contains
 * only the hash of the key.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IssuedAccount(
        String account,
        List<Role> roles,
        @Nullable String agency,
        @Nullable String outlet,
        String key) {

    String hash() {
        return Hashes.plain(key);
    }

    /** The account as a record for the topic of API keys, without the key itself. */
    ApiKey record(Instant now) {
        return record(now, KeyDetails.NONE);
    }

    ApiKey record(Instant now, KeyDetails details) {
        return ApiKey.newBuilder()
                .setAccountId(account)
                .setRoles(KeyRecords.roles(roles))
                .setAgencyCode(agency)
                .setOutletId(outlet)
                .setName(details.name())
                .setScopes(KeyRecords.scopes(details.scopes()))
                .setOwner(details.owner())
                .setCreatedAt(now)
                .setExpiresAt(details.expiresAt())
                .build();
    }
}
