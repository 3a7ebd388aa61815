package kz.mediagrid.notifier.mail;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.mediagrid.schemas.MessageDue;

/** The messages that nobody has seen to yet, as the topic {@code messages} holds them. */
final class Mailbox {

    private final Map<String, MessageDue> waiting = new HashMap<>();

    synchronized void follow(MessageDue message) {
        waiting.put(message.getMessageId(), message);
    }

    /** Nothing more comes of that one. */
    synchronized void done(String messageId) {
        waiting.remove(messageId);
    }

    /** What may be sent at {@code now}, what may be sent first first. */
    synchronized List<MessageDue> upTo(Instant now) {
        return waiting.values().stream()
                .filter(message -> !message.getSendFrom().isAfter(now))
                .sorted(Comparator.comparing(MessageDue::getSendFrom).thenComparing(MessageDue::getMessageId))
                .toList();
    }
}
