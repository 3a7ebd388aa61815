package kz.mediagrid.grid;

import java.util.Optional;
import kz.mediagrid.schemas.Submission;
import kz.mediagrid.topics.CommandFields;
import org.apache.avro.specific.SpecificRecord;

/**
 * One command of the log with its stamp and its offset.
 *
 * @param body the command as sent, e.g. an {@code EventRevised}
 * @param offset its offset on {@code grid-commands}
 */
public record Command(SpecificRecord body, Submission submission, long offset) {

    /** The command in {@code body}; empty for a record without a stamp, which is no command. */
    public static Optional<Command> of(SpecificRecord body, long offset) {
        return CommandFields.submission(body).map(stamp -> new Command(body, stamp, offset));
    }

    /** The type of the command, e.g. {@code EventRevised}. */
    public String name() {
        return body.getSchema().getName();
    }

    /** The planned event that the command concerns, if any. */
    public Optional<String> eventId() {
        return CommandFields.eventId(body);
    }

    /** The week that the command concerns, as written; empty if it concerns none. */
    public Optional<String> week() {
        return CommandFields.week(body);
    }
}
