package kz.mediagrid.gateway.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.mediagrid.edge.call.Cursor;
import kz.mediagrid.edge.call.SubmissionIds;
import kz.mediagrid.edge.call.UsedKeys;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.gateway.log.SortedLists.Place;
import kz.mediagrid.platform.write.ReadYourWritesLog;
import kz.mediagrid.schemas.Submission;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;
import kz.mediagrid.topics.CommandFields;
import kz.mediagrid.topics.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * View of a log. The records of a log are about subjects, such as information requests. The view has the present state of
 * every subject, the newest subject first.
 *
 * <p>If two changes exclude each other, only the change that is first on the log takes effect. This is so in every
 * gateway and after every restart. The view ignores a record that it has already applied, and recognises such a record
 * by its submission number.
 *
 * <p>The view stores the records, and makes the state of a subject from its records again whenever the state is needed.
 * So the state needs no form for storage, and no record is stored twice.
 */
public abstract class LogView<T extends Logged<T>> {

    private static final long LAST = Long.MAX_VALUE;

    private final LogRecords records;
    /** The number of the record and, after a space, the subject's id, under the number of the submission. */
    private final Store<String> changes;

    private final SortedLists lists;
    private final UsedKeys keys;
    private final String idField;
    private long number;

    /** @param idField the name of the record field that has the subject's id; this id is also the record's key */
    protected LogView(Topic log, String idField, Stores stores) {
        this.idField = idField;
        this.records = new LogRecords(log, stores);
        this.changes = stores.of(new Kept<>(log.name() + "-changes", String.class));
        this.lists = new SortedLists(stores.of(new Kept<>(log.name() + "-lists", String.class)));
        this.keys = new UsedKeys(stores.of(new Kept<>(log.name() + "-keys", String.class)));
    }

    /** The sort key of a subject; the subject that was received last comes first. */
    public record Position(Instant receivedAt, String id) {

        public static Position of(Logged<?> thing) {
            return new Position(thing.receivedAt(), thing.id());
        }

        /**
         * The position that {@link #cursor()} encoded; null if {@code cursor} is null.
         *
         * @throws kz.mediagrid.edge.problem.RequestProblem if {@code cursor} is not valid
         */
        public static @Nullable Position at(@Nullable String cursor) {
            return Cursor.read(cursor, 2, parts -> new Position(Instant.parse(parts[0]), parts[1]));
        }

        /** The cursor with which a caller gets the subjects that follow. */
        public String cursor() {
            return Cursor.of(receivedAt, id);
        }

        /** Sorts as the position. The seconds of an Instant have at most 17 digits. */
        private String place() {
            return "%019d%09d %s"
                    .formatted(
                            Long.MAX_VALUE / 2 - receivedAt.getEpochSecond(), 999_999_999 - receivedAt.getNano(), id);
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

    /** The names of the lists that have the subject; a list has the subjects that one question asks for. */
    protected abstract Set<String> lists(T subject);

    /** Applies the next record of the log; called by one thread. */
    public final void apply(SpecificRecord record) {
        keys.remember(SubmissionIds.of(stamp(record)));
        var begun = begunBy(record);
        var id = idIn(record);
        var before = find(id);
        if (begun.isPresent() && before.isEmpty()) {
            add(id, Set.of(), places(begun.get()), record);
        } else if (begun.isEmpty() && before.isPresent()) {
            change(id, before.get(), record);
        }
    }

    private void change(String id, T before, SpecificRecord change) {
        var submissionId = stamp(change).getSubmissionId();
        if (changes.get(submissionId) == null) {
            add(id, places(before), places(outcome(before, change).after()), change);
            // After the record, since the outcome is made from it.
            changes.put(submissionId, number + " " + id);
        }
    }

    private void add(String id, Set<Place> before, Set<Place> after, SpecificRecord record) {
        number++;
        lists.move(id, before, after, () -> records.add(id, number, record));
    }

    private Set<Place> places(T subject) {
        var place = Position.of(subject).place();
        return lists(subject).stream().map(list -> new Place(list, place)).collect(Collectors.toSet());
    }

    private ChangeOutcome<T> outcome(T before, SpecificRecord change) {
        var objection = before.objectionTo(change);
        return new ChangeOutcome<>(
                objection.isPresent() ? before : before.after(change),
                stamp(change).getReceivedAt(),
                objection.orElse(null));
    }

    /** The outcome of the last of the subject's records with a number up to {@code last}; empty if there is no record. */
    private Optional<ChangeOutcome<T>> outcome(String id, long last) {
        var all = new ArrayList<SpecificRecord>();
        records.each(id, last, all::add);
        return all.isEmpty() ? Optional.empty() : Optional.of(outcome(all));
    }

    private ChangeOutcome<T> outcome(List<SpecificRecord> all) {
        var first = all.get(0);
        var outcome =
                new ChangeOutcome<>(begunBy(first).orElseThrow(), stamp(first).getReceivedAt(), null);
        for (var change : all.subList(1, all.size())) {
            outcome = outcome(outcome.after(), change);
        }
        return outcome;
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
        return outcome(id, LAST).map(ChangeOutcome::after);
    }

    /** The outcome of the submission with this id; empty if the view has applied no change with this id. */
    public final Optional<ChangeOutcome<T>> outcome(String submissionId) {
        return Optional.ofNullable(changes.get(submissionId))
                .map(change -> change.split(" ", 2))
                .flatMap(change -> outcome(change[1], Long.parseLong(change[0])));
    }

    final UsedKeys keys() {
        return keys;
    }

    /**
     * The first subjects of a list that follow the position {@code after}, the newest first.
     *
     * @param after null for the newest subjects of all
     * @param shown makes what the reader gets of a subject; empty if the reader does not want the subject
     * @param atMost the maximum number of subjects, at least 1
     */
    public final <R> List<R> after(String list, @Nullable Position after, Function<T, Optional<R>> shown, int atMost) {
        var found = new ArrayList<R>();
        lists.after(list, after == null ? null : after.place(), (place, id) -> {
            find(id).flatMap(shown).ifPresent(found::add);
            return found.size() < atMost;
        });
        return found;
    }
}
