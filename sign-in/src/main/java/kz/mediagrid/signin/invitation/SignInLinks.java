package kz.mediagrid.signin.invitation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import kz.mediagrid.edge.content.Hashes;
import kz.mediagrid.schemas.SignInLink;

/** The view of the topic {@code sign-in-links}. It forgets a link a day after the link has expired. */
final class SignInLinks {

    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final Cache<String, SignInLink> links;

    /** @param real the clock of real time */
    SignInLinks(Clock real) {
        this.links = Caffeine.newBuilder()
                .ticker(() -> ChronoUnit.NANOS.between(Instant.EPOCH, real.instant()))
                .expireAfter(Expiry.creating((String hash, SignInLink link) -> rest(link, real)))
                .build();
    }

    private static Duration rest(SignInLink link, Clock real) {
        var rest = Duration.between(real.instant(), link.getExpiresAt().plus(REMEMBERED));
        return rest.isNegative() ? Duration.ZERO : rest;
    }

    void apply(String hash, SignInLink link) {
        links.put(hash, link);
    }

    /** All links that are remembered, in no order. */
    Collection<SignInLink> all() {
        return links.asMap().values();
    }

    /** The link with this token; empty if nobody made it, or if it expired more than a day ago. */
    Optional<SignInLink> find(String token) {
        return Optional.ofNullable(links.getIfPresent(Hashes.plain(token)));
    }
}
