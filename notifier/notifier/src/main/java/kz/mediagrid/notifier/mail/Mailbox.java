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
 * The messages that nobody has seen to yet, as the topics {@code messages} and {@code message-attempts} hold them. Of what
 * was seen to only the id is kept: a clock that counts anew writes the same messages again.
 */
final class Mailbox {

    private final Map<String, MessageDue> waiting = new HashMap<>();
    private final Set<String> ended = new HashSet<>();

    synchronized void apply(MessageDue message) {
        if (!ended.contains(message.getMessageId())) {
            waiting.put(message.getMessageId(), message);
        }
    }

    /** Whoever made the attempt: where nothing more comes of it, the message waits no longer. */
    synchronized void apply(MessageAttempted attempt) {
        if (isFinal(attempt)) {
            ended.add(attempt.getMessageId());
            waiting.remove(attempt.getMessageId());
        }
    }

    static boolean isFinal(MessageAttempted attempt) {
        return attempt.getOutcome() != MessageOutcome.RETRY_LATER;
    }

    /** What may be sent at {@code now}, what may be sent first first. */
    synchronized List<MessageDue> upTo(Instant now) {
        return waiting.values().stream()
                .filter(message -> !message.getSendFrom().isAfter(now))
                .sorted(Comparator.comparing(MessageDue::getSendFrom).thenComparing(MessageDue::getMessageId))
                .toList();
    }
}
