package kz.mediagrid.notifier.watch.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.platform.serde.NewerRecordException;
import kz.mediagrid.schemas.MessageAttempted;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageKind;
import kz.mediagrid.schemas.MessageOutcome;
import org.jspecify.annotations.Nullable;

/** Who was written to, who is to be, and who could not: all that waits, and of the rest the newest. */
public final class Messages {

    private static final int ENDED_KEPT = 2_000;

    private final Map<String, Standing> waiting = new HashMap<>();
    private final Map<String, Standing> ended = new Newest<>(ENDED_KEPT);
    /** Attempts that were read before their messages, by message. */
    private final Map<String, MessageAttempted> early = new HashMap<>();

    private final Map<MessageOutcome, Long> outcomes = new EnumMap<>(MessageOutcome.class);

    /**
     * One message.
     *
     * @param last the last attempt to send it; null before the first
     */
    public record Standing(MessageDue message, @Nullable MessageAttempted last) {

        /** Whether nothing more comes of it. */
        boolean isEnded() {
            return last != null && last.getOutcome() != MessageOutcome.RETRY_LATER;
        }

        boolean isAbout(String obligationId) {
            var owed = message.getOwed();
            return owed != null && owed.getObligationId().equals(obligationId);
        }

        boolean isNotice() {
            return message.getMessageKind() == MessageKind.JOINT_NOTICE;
        }

        boolean isUndeliverable() {
            return last != null && last.getOutcome() == MessageOutcome.UNDELIVERABLE;
        }
    }

    /** Takes in a message that is to be sent. */
    public synchronized void follow(MessageDue message) {
        put(new Standing(message, early.remove(message.getMessageId())));
    }

    /** Takes in the next attempt to send one. */
    public synchronized void follow(MessageAttempted attempt) {
        if (attempt.getOutcome() == MessageOutcome.UNKNOWN) {
            throw new NewerRecordException("message-attempts holds an outcome that is not known");
        }
        outcomes.merge(attempt.getOutcome(), 1L, Long::sum);
        var before = waiting.get(attempt.getMessageId());
        if (before != null) {
            put(new Standing(before.message(), attempt));
        } else if (!ended.containsKey(attempt.getMessageId())) {
            early.put(attempt.getMessageId(), attempt);
        }
    }

    private void put(Standing standing) {
        var id = standing.message().getMessageId();
        waiting.remove(id);
        (standing.isEnded() ? ended : waiting).put(id, standing);
    }

    /** What was or is to be said of that obligation, the earliest first. */
    public synchronized List<Standing> of(String obligationId) {
        return Stream.concat(ended.values().stream(), waiting.values().stream())
                .filter(standing -> standing.isAbout(obligationId))
                .sorted(Comparator.comparing(standing -> standing.message().getRecordedAt()))
                .toList();
    }

    /** To whom each consolidated notice went or is to go, by its matter; the newest notice first. */
    public synchronized Map<String, List<Standing>> notices() {
        return Stream.concat(ended.values().stream(), waiting.values().stream())
                .filter(Standing::isNotice)
                .sorted(Comparator.comparing(
                                (Standing standing) -> standing.message().getRecordedAt())
                        .reversed()
                        .thenComparing(standing -> standing.message().getBody()))
                .collect(Collectors.groupingBy(
                        standing -> standing.message().getSubject(), LinkedHashMap::new, Collectors.toList()));
    }

    /** Those that nobody could be sent, the newest first. */
    public synchronized List<Standing> undeliverable() {
        var found = new ArrayList<>(
                ended.values().stream().filter(Standing::isUndeliverable).toList());
        Collections.reverse(found);
        return found;
    }

    /** How many may be sent at {@code now} and were not. */
    public synchronized long waiting(Instant now) {
        return waiting.values().stream()
                .filter(standing -> !standing.message().getSendFrom().isAfter(now))
                .count();
    }

    /** How many attempts had that outcome since the topic began. */
    public synchronized long count(MessageOutcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }
}
