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
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.platform.write.ReadYourWritesLog;
import kz.mediagrid.schemas.Submission;
import kz.mediagrid.topics.CommandFields;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * View of a log. The records of a log are about subjects, such as information requests. The view has the present state of
 * every subject, the newest subject first.
 *
 * <p>If two changes exclude each other, only the change that is first on the log takes effect. This is so in every
 * gateway and after every restart. The view ignores a record that it has already applied, and recognises such a record
 * by its submission number.
 */
public abstract class LogView<T extends Logged<T>> {

    private final Map<String, T> byId = new ConcurrentHashMap<>();
    private final NavigableMap<Position, String> inOrder = new ConcurrentSkipListMap<>();
    private final Map<String, ChangeOutcome<T>> outcomes = new ConcurrentHashMap<>();
    private final UsedKeys keys = new UsedKeys();
    private final String idField;

    /** @param idField the name of the record field that has the subject's id; this id is also the record's key */
    protected LogView(String idField) {
        this.idField = idField;
    }

    /** The sort key of a subject; the subject that was received last comes first. */
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
     * The outcome of a submission that changes a subject.
     *
     * @param after the subject's state after the submission
     * @param receivedAt the time at which the submission was received
     * @param objection the reason why the submission has no effect; null if the submission has an effect
     */
    public record ChangeOutcome<T>(
            T after, Instant receivedAt, @Nullable ProblemText objection) {}

    /**
     * The new subject, if {@code record} is the first record of a subject; empty if {@code record} changes an existing
     * subject.
     */
    protected abstract Optional<T> begunBy(SpecificRecord record);

    /** Applies the next record of the log. */
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
        find(id).filter(before -> !outcomes.containsKey(stamp.getSubmissionId()))
                .ifPresent(before -> {
                    var objection = before.objectionTo(change);
                    var after = objection.isPresent() ? before : before.after(change);
                    byId.put(id, after);
                    outcomes.put(
                            stamp.getSubmissionId(),
                            new ChangeOutcome<>(after, stamp.getReceivedAt(), objection.orElse(null)));
                });
    }

    /** The entry with which {@code record} is written to the log. */
    public final ReadYourWritesLog.Entry entry(SpecificRecord record) {
        return new ReadYourWritesLog.Entry(idIn(record), name(record), record);
    }

    /** The name that identifies {@code record}; the record of a repeated API call has the same name. */
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

    /** The outcome of the submission with this id; empty if the view has applied no change with this id. */
    public final Optional<ChangeOutcome<T>> outcome(String submissionId) {
        return Optional.ofNullable(outcomes.get(submissionId));
    }

    final UsedKeys keys() {
        return keys;
    }

    /**
     * The subjects that match {@code wanted} and follow the position {@code after}, the newest first. If {@code after}
     * is null, all subjects that match.
     */
    public final Stream<T> after(@Nullable Position after, Predicate<T> wanted) {
        var rest = after == null ? inOrder : inOrder.tailMap(after, false);
        return rest.values().stream().flatMap(id -> find(id).stream()).filter(wanted);
    }
}
