package kz.mediagrid.notifier.delivery.webhook;

import java.time.Duration;

/**
 * The limits on one exchange with an outlet.
 *
 * @param deadline the longest duration of one exchange, from the name look-up to the last byte of the answer
 * @param longestAnswer the size limit of an answer's content [bytes]; a longer answer is cut off
 * @param longestWait the longest wait before the next attempt, even if the outlet asks for a longer wait
 */
public record WebhookSettings(Duration deadline, int longestAnswer, Duration longestWait) {}
