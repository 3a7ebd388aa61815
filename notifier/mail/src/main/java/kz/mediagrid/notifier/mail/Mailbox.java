package kz.mediagrid.notifier.mail;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kz.mediagrid.platform.archive.Newest;
import kz.mediagrid.schemas.MessageAttempted;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageOutcome;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;

/**
 * The view of the messages that wait to be sent, from {@code messages} and {@code message-attempts}. It also stores the
 * ids of ended messages, because a rebuild of the statutory clock writes these messages again.
 */
final class Mailbox {

    private static final int PARTS_AFTER_OBLIGATION = 3;

    private static final int TRACES = 1_024;

    /** The earliest sending time of each waiting message, by id. */
    private final Map<String, Instant> waiting = new HashMap<>();

    /** The waiting messages, by id. Not on the heap, because at a start all messages may be read before any attempt. */
    private final Store<MessageDue> messages;

    /** By message, the traces of the newest messages that have one. */
    private final Map<String, String> traceparents = new Newest<>(TRACES);

    private final Store<Long> ended;

    /** The obligations about which a mail was sent. */
    private final Store<Long> told;

    /** @param stores empty stores for the messages */
    Mailbox(Stores stores) {
        this.messages = stores.of(new Kept<>("mail-messages", MessageDue.class));
        this.ended = stores.of(new Kept<>("mail-ended", Long.class));
        this.told = stores.of(new Kept<>("mail-told", Long.class));
    }

    synchronized void apply(MessageDue message) {
        var id = message.getMessageId();
        if (!isEnded(id)) {
            messages.put(id, message);
            waiting.put(id, message.getSendFrom());
        }
    }

    /** Remembers the trace of a message. */
    synchronized void traced(String messageId, String traceparent) {
        traceparents.put(messageId, traceparent);
    }

    /** The trace of a message; empty if it has none or is old. */
    synchronized Optional<String> traceparent(String messageId) {
        return Optional.ofNullable(traceparents.get(messageId));
    }

    /** Applies an attempt of any instance. A final attempt removes the message from the waiting messages. */
    synchronized void apply(MessageAttempted attempt) {
        if (isFinal(attempt)) {
            var id = attempt.getMessageId();
            ended.put(id, attempt.getEndedAt().toEpochMilli());
            waiting.remove(id);
            messages.remove(id);
        }
        if (attempt.getOutcome() == MessageOutcome.SENT) {
            told.put(obligationOf(attempt.getMessageId()), attempt.getEndedAt().toEpochMilli());
        }
    }

    /** Whether the message was sent or given up. */
    boolean isEnded(String messageId) {
        return ended.get(messageId) != null;
    }

    /** Whether any mail about the obligation's due times was sent. */
    boolean isTold(String obligationId) {
        return told.get(obligationId) != null;
    }

    /** A message's id without due generation, kind and step: the obligation, if the message is about a due time. */
    private static String obligationOf(String messageId) {
        var obligation = messageId;
        for (int part = 0; part < PARTS_AFTER_OBLIGATION; part++) {
            obligation = obligation.substring(0, Math.max(0, obligation.lastIndexOf('/')));
        }
        return obligation;
    }

    static boolean isFinal(MessageAttempted attempt) {
        return attempt.getOutcome() != MessageOutcome.RETRY_LATER;
    }

    /** The waiting messages that may be sent at {@code now}, ordered by their earliest sending time. */
    synchronized List<MessageDue> upTo(Instant now) {
        return waiting.entrySet().stream()
                .filter(message -> !message.getValue().isAfter(now))
                .sorted(Map.Entry.<String, Instant>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(message -> Objects.requireNonNull(messages.get(message.getKey())))
                .toList();
    }
}
