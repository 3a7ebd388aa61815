package kz.mediagrid.notifier.delivery.webhook;

import java.time.Duration;

/**
 * The limits on an outlet's answers.
 *
 * @param deadline the longest duration of one exchange, from look-up and connecting to the answer's last byte
 * @param longestAnswer the longest content of an answer that is read to its end [bytes]
 * @param longestWait the longest wait before the next attempt that an outlet can ask for
 */
public record WebhookSettings(Duration deadline, int longestAnswer, Duration longestWait) {}
