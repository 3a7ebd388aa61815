package kz.mediagrid.gateway.key;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kz.mediagrid.accounts.key.KeyRecords;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Scope;
import kz.mediagrid.edge.page.AccountNames;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.gateway.key.KnownKeys.KnownKey;
import org.jspecify.annotations.Nullable;

/**
 * A key on the page.
 *
 * @param name the purpose of the key; null if nobody gave one
 * @param account the name of the account whose key it is, by role and body
 * @param owner the name of who made the key; null for a first start or an operator
 * @param scopes the keys of the texts of the scopes
 * @param changeable whether the reader may rotate and revoke the key
 */
record ShownKey(
        String id,
        @Nullable String name,
        String account,
        @Nullable String owner,
        List<String> scopes,
        Times times,
        State state,
        boolean changeable) {

    /**
     * The times of a key.
     *
     * @param expires null if the key does not expire
     * @param lastUse null if the key was never used
     */
    record Times(
            Moment made, @Nullable Moment expires, @Nullable Moment lastUse) {}

    /** Whether a key opens anything. */
    enum State {
        VALID,
        EXPIRED,
        REVOKED
    }

    /** @param now real time */
    static ShownKey of(
            KnownKey key,
            Optional<Instant> lastUse,
            Instant now,
            Account reader,
            AccountNames names,
            DatesInWords dates,
            Locale locale) {
        var record = key.record();
        return new ShownKey(
                key.id(),
                record.getName(),
                names.of(
                        new Account(
                                record.getAccountId(),
                                Set.copyOf(KeyRecords.rolesOf(record.getRoles())),
                                record.getAgencyCode(),
                                record.getOutletId()),
                        locale),
                record.getOwner() == null ? null : names.ofId(Objects.requireNonNull(record.getOwner()), locale),
                KeyRecords.scopesOf(record.getScopes()).stream()
                        .map(Scope::name)
                        .toList(),
                new Times(
                        dates.moment(record.getCreatedAt()),
                        record.getExpiresAt() == null ? null : dates.moment(record.getExpiresAt()),
                        lastUse.map(dates::moment).orElse(null)),
                state(key, now),
                key.isValidAt(now) && KeyRights.mayEnd(reader, record));
    }

    private static State state(KnownKey key, Instant now) {
        if (key.record().getRevokedAt() != null) {
            return State.REVOKED;
        }
        return key.isValidAt(now) ? State.VALID : State.EXPIRED;
    }
}
