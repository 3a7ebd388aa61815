package kz.mediagrid.notifier.delivery.webhook;

import java.time.Duration;

/**
 * The limits on an outlet's answers.
 *
 * @param deadline the longest duration of one exchange, from the name look-up to the last byte of the answer
 * @param longestAnswer the size limit of an answer's content [bytes]; a longer answer is cut off
 * @param longestWait the longest wait before the next attempt; an outlet that asks for a longer wait gets only this wait
 */
public record WebhookSettings(Duration deadline, int longestAnswer, Duration longestWait) {}
