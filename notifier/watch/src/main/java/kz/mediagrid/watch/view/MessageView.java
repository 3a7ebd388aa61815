package kz.mediagrid.watch.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.mediagrid.matters.NoticeIds;
import kz.mediagrid.platform.archive.Archive;
import kz.mediagrid.platform.archive.Newest;
import kz.mediagrid.platform.serde.NewerRecordException;
import kz.mediagrid.schemas.MessageAttempted;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageKind;
import kz.mediagrid.schemas.MessageOutcome;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Stores;
import kz.mediagrid.topics.Topics;
import org.jspecify.annotations.Nullable;

/**
 * The view of sent, waiting and undeliverable messages. It reads a message's content from the topic when the message
 * is shown.
 */
public final class MessageView {

    /**
     * The greatest number of waiting messages in memory. There must be a limit, because messages wait for ever if mail
     * is off.
     */
    static final int WAITING_KEPT = 100_000;

    private static final int UNDELIVERABLE_KEPT = 50;
    private static final int NOTICES_KEPT = 20;

    private final Archive archive;
    /** The offsets of messages, by message id. */
    private final RecordOffsets messages;

    /** The offsets of messages, by the obligation, request or notice that they are about. */
    private final RecordOffsets about;

    private final RecordOffsets attempts;
    /** The offsets of final attempts to send a message, by message id. */
    private final RecordOffsets ended;

    private final Waiting waiting = new Waiting(WAITING_KEPT);
    private final Map<String, MessageAttempted> undeliverable = new Newest<>(UNDELIVERABLE_KEPT);
    /** The time of each of the newest notices, by the notice's id. */
    private final Map<String, Instant> notices = new Newest<>(NOTICES_KEPT);

    private final Map<MessageOutcome, Long> outcomes = new EnumMap<>(MessageOutcome.class);

    /**
     * A message and the last attempt to send it.
     *
     * @param last the last attempt; null before the first attempt
     */
    public record MessageStatus(
            MessageDue message, @Nullable MessageAttempted last) {

        private boolean isNotice() {
            return message.getMessageKind() == MessageKind.JOINT_NOTICE;
        }
    }

    /** @param stores empty stores for the offsets of records */
    public MessageView(Archive archive, Stores stores) {
        this.archive = archive;
        this.messages = offsets(stores, "ops-messages");
        this.about = offsets(stores, "ops-messages-about");
        this.attempts = offsets(stores, "ops-attempts");
        this.ended = offsets(stores, "ops-ended-messages");
    }

    private static RecordOffsets offsets(Stores stores, String name) {
        return new RecordOffsets(stores.of(new Kept<>(name, Long.class)));
    }

    /** Applies a message to be sent, read at {@code offset}. A message that was read before changes nothing. */
    public synchronized void apply(long offset, MessageDue message) {
        var id = message.getMessageId();
        // A rebuilt statutory clock writes old messages again.
        if (messages.holds(id)) {
            return;
        }
        messages.add(id, offset);
        about.add(subject(message), offset);
        if (message.getMessageKind() == MessageKind.JOINT_NOTICE) {
            notices.put(NoticeIds.of(message), message.getRecordedAt());
        }
        // An attempt may be read before its message.
        if (!ended.holds(id)) {
            waiting.add(id, message.getSendFrom());
        }
    }

    private static String subject(MessageDue message) {
        return message.getOwed() == null
                ? NoticeIds.of(message)
                : message.getOwed().getObligationId();
    }

    /** Applies the next attempt to send a message, read at {@code offset}. */
    public synchronized void apply(long offset, MessageAttempted attempt) {
        if (attempt.getOutcome() == MessageOutcome.UNKNOWN) {
            throw new NewerRecordException("message-attempts holds an unknown outcome");
        }
        var id = attempt.getMessageId();
        outcomes.merge(attempt.getOutcome(), 1L, Long::sum);
        attempts.add(id, offset);
        if (attempt.getOutcome() != MessageOutcome.RETRY_LATER) {
            ended.add(id, offset);
            waiting.remove(id);
        }
        if (attempt.getOutcome() == MessageOutcome.UNDELIVERABLE) {
            undeliverable.put(id, attempt);
        }
    }

    /** The sent and waiting messages about the obligation, the earliest first. */
    public List<MessageStatus> of(String obligationId) {
        return about(obligationId);
    }

    /**
     * The messages that announce the consolidated notice with the id {@code noticeId}, sorted by state body; none before the
     * notice is released.
     */
    public List<MessageStatus> ofNotice(String noticeId) {
        return about(noticeId).stream()
                .filter(MessageStatus::isNotice)
                .sorted(Comparator.comparing(status -> status.message().getBody()))
                .toList();
    }

    /** The ids of the newest notices, the newest first. */
    public synchronized List<String> newestNotices() {
        var ids = new ArrayList<>(notices.keySet());
        ids.sort(Comparator.comparing(notices::get).reversed());
        return ids;
    }

    /** The newest undeliverable messages, the newest first. */
    public List<MessageStatus> undeliverable() {
        List<String> newest;
        List<Long> places;
        synchronized (this) {
            newest = new ArrayList<>(undeliverable.keySet());
            places = newest.stream().flatMap(id -> messages.of(id).stream()).toList();
        }
        Collections.reverse(newest);
        return read(places).stream()
                .filter(status -> newest.contains(status.message().getMessageId()))
                .sorted(Comparator.comparing(
                        status -> newest.indexOf(status.message().getMessageId())))
                .toList();
    }

    private List<MessageStatus> about(String subject) {
        List<Long> places;
        synchronized (this) {
            places = about.of(subject);
        }
        return read(places).stream()
                .filter(status -> subject(status.message()).equals(subject))
                .sorted(Comparator.comparing(status -> status.message().getRecordedAt()))
                .toList();
    }

    private List<MessageStatus> read(Collection<Long> places) {
        var known = new LinkedHashMap<String, MessageDue>();
        archive.read(Topics.MESSAGES, MessageDue.class, places)
                .values()
                .forEach(message -> known.put(message.getMessageId(), message));
        var last = lastAttempts(known.keySet());
        return known.values().stream()
                .map(message -> new MessageStatus(message, last.get(message.getMessageId())))
                .toList();
    }

    /** The last attempt to send each message, by message id. A message without attempts is left out. */
    public Map<String, MessageAttempted> lastAttempts(Set<String> messageIds) {
        List<Long> tried;
        synchronized (this) {
            tried = messageIds.stream().flatMap(id -> attempts.of(id).stream()).toList();
        }
        var last = new HashMap<String, MessageAttempted>();
        archive.read(Topics.MESSAGE_ATTEMPTS, MessageAttempted.class, tried)
                .values()
                .forEach(attempt -> last.put(attempt.getMessageId(), attempt));
        return last;
    }

    /**
     * The number of messages that may be sent at {@code now} but are not sent yet. Only the newest 100,000 waiting messages
     * are counted.
     */
    public synchronized long waiting(Instant now) {
        return waiting.upTo(now);
    }

    /** The time from which the message that has waited longest may be sent; empty if no message waits. */
    public synchronized Optional<Instant> oldestWaiting() {
        return waiting.first();
    }

    /** The times, from {@code first} on, at which the newest undeliverable messages were given up, business time. */
    public synchronized List<Instant> givenUpFrom(Instant first) {
        return undeliverable.values().stream()
                .map(MessageAttempted::getBusinessTime)
                .filter(at -> !at.isBefore(first))
                .toList();
    }

    /** The number of attempts with {@code outcome} since the topic's beginning. */
    public synchronized long count(MessageOutcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }
}
