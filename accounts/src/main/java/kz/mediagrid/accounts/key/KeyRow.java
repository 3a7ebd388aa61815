package kz.mediagrid.accounts.key;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.schemas.ApiKey;
import org.jspecify.annotations.Nullable;

/**
 * One key in the list of {@code keys list}.
 *
 * @param key the beginning of the key's hash
 * @param scopes the scopes of the key; empty if it has all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record KeyRow(
        String key,
        String account,
        List<String> roles,
        @Nullable String body,
        @Nullable String outlet,
        @Nullable String name,
        List<String> scopes,
        @Nullable String owner,
        String createdAt,
        @Nullable String expiresAt,
        @Nullable String lastUsedAt,
        @Nullable String revokedAt) {

    /** @param lastUse when the key was last used; null if it was never used */
    static KeyRow of(KeyLog.Entry entry, @Nullable Instant lastUse) {
        ApiKey key = entry.key();
        return new KeyRow(
                entry.id(),
                key.getAccountId(),
                names(key.getRoles()),
                key.getAgencyCode(),
                key.getOutletId(),
                key.getName(),
                names(key.getScopes()),
                key.getOwner(),
                key.getCreatedAt().toString(),
                text(key.getExpiresAt()),
                text(lastUse),
                text(key.getRevokedAt()));
    }

    private static List<String> names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toList();
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }

    /** The row in one line. A word before a value says what the value is, where the value itself does not. */
    String inOneLine() {
        return Stream.of(
                        Optional.of(key),
                        Optional.of(account),
                        Optional.of(String.join(",", roles)),
                        Optional.ofNullable(body),
                        Optional.ofNullable(outlet),
                        Optional.ofNullable(name).map("'%s'"::formatted),
                        Optional.of(String.join(",", scopes))
                                .filter(all -> !all.isEmpty())
                                .map("scopes %s"::formatted),
                        Optional.ofNullable(owner).map("made by %s"::formatted),
                        Optional.of(createdAt).map("made %s"::formatted),
                        Optional.ofNullable(expiresAt).map("expires %s"::formatted),
                        Optional.ofNullable(lastUsedAt).map("last used %s"::formatted),
                        Optional.ofNullable(revokedAt).map("revoked %s"::formatted))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("  "));
    }
}
