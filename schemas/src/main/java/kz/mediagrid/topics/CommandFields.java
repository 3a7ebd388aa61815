package kz.mediagrid.topics;

import java.util.Optional;
import kz.mediagrid.schemas.Submission;
import org.apache.avro.specific.SpecificRecord;

/** Reads the fields that several types of commands share. Each field is found by its name. */
public final class CommandFields {

    private CommandFields() {}

    /** The command's stamp; empty for a record that is not a command. */
    public static Optional<Submission> submission(SpecificRecord record) {
        return field(record, "submission", Submission.class);
    }

    /** The id of the planned event that the command is about; empty if the command names no event. */
    public static Optional<String> eventId(SpecificRecord record) {
        return field(record, "eventId", String.class);
    }

    /** The week that the command names, as text; empty if the command names no week. */
    public static Optional<String> week(SpecificRecord record) {
        return field(record, "week", String.class);
    }

    /** The value of the field {@code name}; empty if the record has no such field, or if the field has no value. */
    public static <T> Optional<T> field(SpecificRecord record, String name, Class<T> type) {
        return Optional.ofNullable(record.getSchema().getField(name))
                .map(field -> record.get(field.pos()))
                .map(type::cast);
    }
}
