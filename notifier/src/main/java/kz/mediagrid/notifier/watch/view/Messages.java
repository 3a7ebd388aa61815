package kz.mediagrid.notifier.watch.view;

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
import kz.mediagrid.platform.serde.NewerRecordException;
import kz.mediagrid.schemas.MessageAttempted;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageOutcome;
import kz.mediagrid.topics.Topics;
import org.jspecify.annotations.Nullable;

/** Who was written to, who is to be, and who could not; what a message says is read from its topic when it is shown. */
public final class Messages {

    /** How many that wait are told apart: where mail is off, nothing ever ends one. */
    static final int WAITING_KEPT = 100_000;

    private static final int UNDELIVERABLE_KEPT = 50;

    private final Archive archive;
    private final Places messages = new Places();
    private final Places attempts = new Places();
    /** The last attempts of what nothing more comes of, by message. */
    private final Places ended = new Places();

    private final Waiting waiting = new Waiting(WAITING_KEPT);
    private final Map<String, MessageAttempted> undeliverable = new Newest<>(UNDELIVERABLE_KEPT);
    private final Map<MessageOutcome, Long> outcomes = new EnumMap<>(MessageOutcome.class);

    /**
     * One message.
     *
     * @param last the last attempt to send it; null before the first
     */
    public record Standing(MessageDue message, @Nullable MessageAttempted last) {}

    public Messages(Archive archive) {
        this.archive = archive;
    }

    /** Takes in a message that is to be sent, which lies at {@code offset}; one that is known already says nothing new. */
    public synchronized void follow(long offset, MessageDue message) {
        var id = message.getMessageId();
        messages.add(message.getObligationId(), offset);
        // Attempts may be read first, and a clock that was rebuilt writes again what was sent long ago.
        if (!ended.holds(id)) {
            waiting.add(id, message.getSendFrom());
        }
    }

    /** Takes in the next attempt to send one, which lies at {@code offset}. */
    public synchronized void follow(long offset, MessageAttempted attempt) {
        if (attempt.getOutcome() == MessageOutcome.UNKNOWN) {
            throw new NewerRecordException("message-attempts holds an outcome that is not known");
        }
        outcomes.merge(attempt.getOutcome(), 1L, Long::sum);
        attempts.add(attempt.getObligationId(), offset);
        if (attempt.getOutcome() != MessageOutcome.RETRY_LATER) {
            ended.add(attempt.getMessageId(), offset);
            waiting.remove(attempt.getMessageId());
        }
        if (attempt.getOutcome() == MessageOutcome.UNDELIVERABLE) {
            undeliverable.put(attempt.getMessageId(), attempt);
        }
    }

    /** What was or is to be said of that obligation, the earliest first. */
    public List<Standing> of(String obligationId) {
        return of(List.of(obligationId));
    }

    private List<Standing> of(Collection<String> obligationIds) {
        List<Long> said;
        List<Long> tried;
        synchronized (this) {
            said = obligationIds.stream()
                    .flatMap(id -> messages.of(id).stream())
                    .toList();
            tried = obligationIds.stream()
                    .flatMap(id -> attempts.of(id).stream())
                    .toList();
        }
        var known = new LinkedHashMap<String, MessageDue>();
        archive.read(Topics.MESSAGES, MessageDue.class, said).values().stream()
                .filter(message -> obligationIds.contains(message.getObligationId()))
                .forEach(message -> known.putIfAbsent(message.getMessageId(), message));
        var last = new HashMap<String, MessageAttempted>();
        archive.read(Topics.MESSAGE_ATTEMPTS, MessageAttempted.class, tried)
                .values()
                .forEach(attempt -> last.put(attempt.getMessageId(), attempt));
        return known.values().stream()
                .map(message -> new Standing(message, last.get(message.getMessageId())))
                .sorted(Comparator.comparing(standing -> standing.message().getRecordedAt()))
                .toList();
    }

    /** The newest of those that nobody could be sent, the newest first. */
    public List<Standing> undeliverable() {
        List<MessageAttempted> newest;
        synchronized (this) {
            newest = new ArrayList<>(undeliverable.values());
        }
        Collections.reverse(newest);
        var known = new HashMap<String, Standing>();
        of(newest.stream().map(MessageAttempted::getObligationId).distinct().toList())
                .forEach(standing -> known.put(standing.message().getMessageId(), standing));
        return newest.stream()
                .flatMap(attempt -> Optional.ofNullable(known.get(attempt.getMessageId())).stream())
                .toList();
    }

    /** How many may be sent at {@code now} and were not; of what waits, the newest hundred thousand are looked at. */
    public synchronized long waiting(Instant now) {
        return waiting.upTo(now);
    }

    /** How many attempts had that outcome since the topic began. */
    public synchronized long count(MessageOutcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }
}
