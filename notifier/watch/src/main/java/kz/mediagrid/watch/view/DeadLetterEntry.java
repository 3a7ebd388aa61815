package kz.mediagrid.watch.view;

import java.time.Instant;
import kz.mediagrid.schemas.DeadLetter;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topics;

/**
 * One dead letter: the cause, and the position and first bytes of the record.
 *
 * @param at the dead letter's offset on its service's topic of dead letters
 * @param writtenAt the time at which the dead letter was written, real time
 * @param head the first bytes of the record's value; none if the record's topic has private data
 */
public record DeadLetterEntry(
        Service service,
        long at,
        String topic,
        int partition,
        long offset,
        String cause,
        Instant writtenAt,
        Bytes head) {

    private static final int LONGEST_CAUSE = 1_000;
    private static final int HEAD = 2_048;

    static DeadLetterEntry of(Service service, long at, Instant writtenAt, DeadLetter deadLetter) {
        return new DeadLetterEntry(
                service,
                at,
                deadLetter.getTopic(),
                deadLetter.getPartition(),
                deadLetter.getOffset(),
                shortened(deadLetter.getCause()),
                writtenAt,
                Bytes.first(Topics.isPrivate(deadLetter.getTopic()) ? 0 : HEAD, deadLetter.getValue()));
    }

    /** Whether the record's bytes are hidden, because its topic has private data. */
    public boolean isPrivate() {
        return Topics.isPrivate(topic);
    }

    private static String shortened(String cause) {
        return cause.length() <= LONGEST_CAUSE ? cause : cause.substring(0, LONGEST_CAUSE) + "…";
    }
}
