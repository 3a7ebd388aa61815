package kz.mediagrid.notifier.delivery.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parses the header Retry-After: a number of seconds, or an HTTP date. */
final class RetryAfter {

    private RetryAfter() {}

    /**
     * The instant that the header names, but at most {@code longest} after {@code now}. Empty if the header is missing
     * or malformed.
     */
    static Optional<Instant> read(@Nullable String header, Instant now, Duration longest) {
        if (header == null) {
            return Optional.empty();
        }
        return instant(header.strip(), now).map(asked -> {
            var latest = now.plus(longest);
            return asked.isAfter(latest) ? latest : asked;
        });
    }

    private static Optional<Instant> instant(String text, Instant now) {
        if (text.matches("\\d{1,9}")) {
            return Optional.of(now.plusSeconds(Long.parseLong(text)));
        }
        if (text.matches("\\d+")) {
            return Optional.of(Instant.MAX);
        }
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
