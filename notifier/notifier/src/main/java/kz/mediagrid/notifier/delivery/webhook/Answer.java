package kz.mediagrid.notifier.delivery.webhook;

import org.jspecify.annotations.Nullable;

/** What is kept of an outlet's answer: its content is nobody's business. */
record Answer(int status, @Nullable String retryAfter) {}
