package kz.mediagrid.topics;

import java.util.Optional;
import kz.mediagrid.schemas.Submission;
import org.apache.avro.specific.SpecificRecord;

/** The fields that commands share, found by name whatever the command is. */
public final class CommandFields {

    private CommandFields() {}

    /** The stamp; empty for a record that is no command. */
    public static Optional<Submission> submission(SpecificRecord record) {
        return field(record, "submission", Submission.class);
    }

    /** The planned event that it is about, where it is about one. */
    public static Optional<String> eventId(SpecificRecord record) {
        return field(record, "eventId", String.class);
    }

    /** The week that it is about as it was written, where it is about one. */
    public static Optional<String> week(SpecificRecord record) {
        return field(record, "week", String.class);
    }

    /** The field of that name; empty where the record has none, or no value in it. */
    public static <T> Optional<T> field(SpecificRecord record, String name, Class<T> type) {
        return Optional.ofNullable(record.getSchema().getField(name))
                .map(field -> record.get(field.pos()))
                .map(type::cast);
    }
}
