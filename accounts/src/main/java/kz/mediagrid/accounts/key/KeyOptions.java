package kz.mediagrid.accounts.key;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.edge.caller.Scope;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.ReadableText;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import picocli.CommandLine.Option;

/** The options of {@code keys} for a new key, and for the time in which former keys stay valid beside it. */
final class KeyOptions {

    private static final int LONGEST_NAME = 100;
    private static final Period LONGEST_LIFE = Period.ofYears(10);
    private static final Duration SHORTEST_OVERLAP = Duration.ofMinutes(1);
    private static final Duration LONGEST_OVERLAP = Duration.ofDays(90);

    @Option(names = "--name", paramLabel = "NAME", description = "what the new key is for")
    private @Nullable String name;

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            description = "limit the new key to this scope: SUBMIT, READ_OWN, EDIT, DELIVER or WATCH; repeatable")
    private List<Scope> scopes = List.of();

    @Option(
            names = "--expires",
            paramLabel = "WHEN",
            description = "the last day on which the new key is valid, such as 2027-03-01, or a period such as P90D")
    private @Nullable String expires;

    @Option(
            names = "--overlap",
            paramLabel = "TIME",
            description =
                    "how long the former keys stay valid after a rotation, such as 24h or P7D; without it they are"
                            + " revoked at once")
    private @Nullable String overlap;

    boolean hasDetails() {
        return name != null || !scopes.isEmpty() || expires != null;
    }

    boolean hasOverlap() {
        return overlap != null;
    }

    /** @throws IllegalArgumentException with one sentence for the operator, if a value is none of a key */
    KeyDetails details(Clock real) {
        if (name != null && !isName(name)) {
            throw new IllegalArgumentException(
                    "--name takes one line of at most %d readable characters.".formatted(LONGEST_NAME));
        }
        return new KeyDetails(name, scopes, null, expires == null ? null : expiry(expires, real.instant()));
    }

    private static boolean isName(String text) {
        return text.length() <= LONGEST_NAME
                && text.lines().count() == 1
                && ReadableText.isReadable(text)
                && ReadableText.fault(text).isEmpty();
    }

    private static Instant expiry(String text, Instant now) {
        var today = now.atZone(AlmatyTime.ZONE);
        var at = LocalTimes.date(text)
                .map(last -> last.plusDays(1).atStartOfDay(AlmatyTime.ZONE))
                .or(() -> period(text).map(today::plus))
                .orElseThrow(() -> new IllegalArgumentException(
                        "--expires takes a date such as 2027-03-01 or a period such as P90D, not '%s'."
                                .formatted(text)));
        if (!at.isAfter(today) || at.isAfter(today.plus(LONGEST_LIFE))) {
            throw new IllegalArgumentException("--expires must be in the future, and at most ten years from now.");
        }
        return at.toInstant();
    }

    private static Optional<Period> period(String text) {
        try {
            var period = Period.parse(text);
            return Optional.of(period).filter(it -> it.toTotalMonths() / 12 <= LONGEST_LIFE.getYears() * 2L);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** @throws IllegalArgumentException with one sentence for the operator, if the option is no such time */
    Duration overlap() {
        if (overlap == null) {
            return Duration.ZERO;
        }
        var sentence = "--overlap takes a time from 1m to 90d, such as 24h or P7D, not '%s'.".formatted(overlap);
        Duration given;
        try {
            given = DurationStyle.detectAndParse(overlap);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(sentence, e);
        }
        if (given.compareTo(SHORTEST_OVERLAP) < 0 || given.compareTo(LONGEST_OVERLAP) > 0) {
            throw new IllegalArgumentException(sentence);
        }
        return given;
    }
}
