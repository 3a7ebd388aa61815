package kz.mediagrid.gateway.log;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.mediagrid.edge.call.SubmissionIds;
import kz.mediagrid.edge.call.UsedKeys;
import kz.mediagrid.platform.write.ReadYourWritesLog;
import kz.mediagrid.schemas.Submission;
import kz.mediagrid.topics.CommandFields;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a log holds, and what became of it, the newest first.
 *
 * <p>The log's order decides: of two changes that exclude each other, the one that comes first stands and the other one
 * counts for nothing, in every gateway and after every restart. What was there before under the same number is passed
 * over.
 */
public abstract class LogView<T extends Logged<T>> {

    private final Map<String, T> byId = new ConcurrentHashMap<>();
    private final NavigableMap<Position, String> inOrder = new ConcurrentSkipListMap<>();
    private final Map<String, Verdict<T>> verdicts = new ConcurrentHashMap<>();
    private final UsedKeys keys = new UsedKeys();
    private final String idField;

    /** @param idField the field of each record that holds the id of its subject, which is also the record's key */
    protected LogView(String idField) {
        this.idField = idField;
    }

    /** Where something stands among all: what was received last comes first. */
    public record Position(Instant receivedAt, String id) implements Comparable<Position> {

        private static final Comparator<Position> ORDER =
                Comparator.comparing(Position::receivedAt).reversed().thenComparing(Position::id);

        public static Position of(Logged<?> thing) {
            return new Position(thing.receivedAt(), thing.id());
        }

        @Override
        public int compareTo(Position other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * What the log made of a submission that changes something.
     *
     * @param after the thing as it then stood
     * @param receivedAt when the submission was received
     * @param objection why it counts for nothing, where it does
     */
    public record Verdict<T>(
            T after, Instant receivedAt, @Nullable String objection) {}

    /** What {@code record} begins; empty for one that changes something. */
    protected abstract Optional<T> begunBy(SpecificRecord record);

    /** Takes in the next record of the log. */
    public final void apply(SpecificRecord record) {
        keys.remember(SubmissionIds.of(stamp(record)));
        begunBy(record).ifPresentOrElse(this::begin, () -> change(idIn(record), record, stamp(record)));
    }

    private void begin(T thing) {
        if (byId.putIfAbsent(thing.id(), thing) == null) {
            inOrder.put(Position.of(thing), thing.id());
        }
    }

    private void change(String id, SpecificRecord change, Submission stamp) {
        find(id).filter(before -> !verdicts.containsKey(stamp.getSubmissionId()))
                .ifPresent(before -> {
                    var objection = before.objectionTo(change);
                    var after = objection.isPresent() ? before : before.after(change);
                    byId.put(id, after);
                    verdicts.put(
                            stamp.getSubmissionId(),
                            new Verdict<>(after, stamp.getReceivedAt(), objection.orElse(null)));
                });
    }

    /** The record as a log keeps it. */
    public final ReadYourWritesLog.Entry entry(SpecificRecord record) {
        return new ReadYourWritesLog.Entry(idIn(record), name(record), record);
    }

    /** A name for {@code record} that a repeat of it has too. */
    public final String name(SpecificRecord record) {
        return stamp(record).getSubmissionId() + " " + idIn(record);
    }

    private String idIn(SpecificRecord record) {
        return CommandFields.field(record, idField, String.class).orElseThrow(() -> lacks(idField, record));
    }

    private static Submission stamp(SpecificRecord record) {
        return CommandFields.submission(record).orElseThrow(() -> lacks("submission", record));
    }

    private static IllegalArgumentException lacks(String field, SpecificRecord record) {
        return new IllegalArgumentException("a " + record.getSchema().getFullName() + " has no " + field);
    }

    public final Optional<T> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** What the log made of that submission. */
    public final Optional<Verdict<T>> verdict(String submissionId) {
        return Optional.ofNullable(verdicts.get(submissionId));
    }

    final UsedKeys keys() {
        return keys;
    }

    /** What follows {@code after}, or all from the newest on, that {@code wanted} lets through. */
    public final Stream<T> after(@Nullable Position after, Predicate<T> wanted) {
        var rest = after == null ? inOrder : inOrder.tailMap(after, false);
        return rest.values().stream().flatMap(id -> find(id).stream()).filter(wanted);
    }
}
