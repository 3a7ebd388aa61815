package kz.mediagrid.notifier.delivery.webhook;

import java.time.Duration;

/**
 * How far an outlet is trusted.
 *
 * @param deadline how long one exchange may take in all: looking up, connecting, sending, and the answer's last byte
 * @param longestAnswer how much of an answer is read [bytes]
 * @param longestWait how far away the next attempt may be put by an outlet
 */
public record WebhookSettings(Duration deadline, int longestAnswer, Duration longestWait) {}
