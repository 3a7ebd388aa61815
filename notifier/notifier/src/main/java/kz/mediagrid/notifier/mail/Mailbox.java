package kz.mediagrid.notifier.mail;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.mediagrid.schemas.MessageAttempted;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageOutcome;

/**
 * The view of the messages that wait to be sent, from {@code messages} and {@code message-attempts}. It also stores the
 * ids of ended messages, because a rebuild of the statutory clock writes these messages again.
 */
final class Mailbox {

    private final Map<String, MessageDue> waiting = new HashMap<>();
    private final Set<String> ended = new HashSet<>();

    synchronized void apply(MessageDue message) {
        if (!ended.contains(message.getMessageId())) {
            waiting.put(message.getMessageId(), message);
        }
    }

    /** Applies an attempt of any instance. A final attempt removes the message from the waiting messages. */
    synchronized void apply(MessageAttempted attempt) {
        if (isFinal(attempt)) {
            ended.add(attempt.getMessageId());
            waiting.remove(attempt.getMessageId());
        }
    }

    static boolean isFinal(MessageAttempted attempt) {
        return attempt.getOutcome() != MessageOutcome.RETRY_LATER;
    }

    /** The waiting messages that may be sent at {@code now}, ordered by their earliest sending time. */
    synchronized List<MessageDue> upTo(Instant now) {
        return waiting.values().stream()
                .filter(message -> !message.getSendFrom().isAfter(now))
                .sorted(Comparator.comparing(MessageDue::getSendFrom).thenComparing(MessageDue::getMessageId))
                .toList();
    }
}
