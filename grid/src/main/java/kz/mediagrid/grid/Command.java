package kz.mediagrid.grid;

import java.util.Optional;
import kz.mediagrid.schemas.Submission;
import kz.mediagrid.topics.CommandFields;
import org.apache.avro.specific.SpecificRecord;

/**
 * One command of the log: what was asked, under which stamp, and where it lies.
 *
 * @param body the command as sent, e.g. an {@code EventRevised}
 * @param offset its place on grid-commands
 */
public record Command(SpecificRecord body, Submission submission, long offset) {

    /** The command that {@code body} is; empty for a record without a stamp, which is no command. */
    public static Optional<Command> of(SpecificRecord body, long offset) {
        return CommandFields.submission(body).map(stamp -> new Command(body, stamp, offset));
    }

    /** Which command it is, e.g. {@code EventRevised}. */
    public String name() {
        return body.getSchema().getName();
    }

    /** The planned event it is about, where it is about one. */
    public Optional<String> eventId() {
        return CommandFields.eventId(body);
    }

    /** The week it is about as it was written, where it is about one. */
    public Optional<String> week() {
        return CommandFields.week(body);
    }
}
