package kz.mediagrid.notifier.mail;

import java.time.Duration;
import java.util.List;

/** When a mail that was not taken is tried again: soon at first, then every half hour. */
final class MailRetries {

    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30));

    private MailRetries() {}

    /** How long to wait after that many attempts. */
    static Duration after(int attempts) {
        return WAITS.get(Math.min(attempts, WAITS.size()) - 1);
    }
}
