package kz.mediagrid.grid;

import java.util.Optional;
import kz.mediagrid.schemas.Submission;
import kz.mediagrid.topics.CommandFields;
import org.apache.avro.specific.SpecificRecord;

/**
 * One command of the log, with its submission stamp and its offset.
 *
 * @param record the command as sent, e.g. an {@code EventRevised}
 * @param offset the command's offset on {@code grid-commands}
 */
public record Command(SpecificRecord record, Submission submission, long offset) {

    /**
     * Wraps {@code record} as a command. Empty for a record without a submission stamp; such a record is not a command.
     */
    public static Optional<Command> of(SpecificRecord record, long offset) {
        return CommandFields.submission(record).map(stamp -> new Command(record, stamp, offset));
    }

    /** The type of the command, e.g. {@code EventRevised}. */
    public String name() {
        return record.getSchema().getName();
    }

    /** The id of the planned event that the command concerns; empty if it concerns none. */
    public Optional<String> eventId() {
        return CommandFields.eventId(record);
    }

    /** The week that the command concerns, as written in the command; empty if it concerns none. */
    public Optional<String> week() {
        return CommandFields.week(record);
    }
}
