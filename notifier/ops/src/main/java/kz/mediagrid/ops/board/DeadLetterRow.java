package kz.mediagrid.ops.board;

import java.time.Instant;
import kz.mediagrid.edge.content.InAlmaty;
import kz.mediagrid.watch.view.DeadLetterEntry;

/**
 * A dead letter in the list.
 *
 * @param service id of the service that could not process the record
 * @param at the dead letter's offset on its service's topic of dead letters
 * @param topic topic of the record
 * @param partition partition of the record
 * @param offset offset of the record
 * @param cause the reason in one sentence
 * @param writtenAt the time at which the dead letter was written, real time
 * @param size the size of the record's value [bytes]; -1 if the record has no value, or if the dead letter has only its hash
 */
record DeadLetterRow(
        String service,
        long at,
        String topic,
        int partition,
        long offset,
        String cause,
        @InAlmaty Instant writtenAt,
        int size) {

    static DeadLetterRow of(DeadLetterEntry deadLetter) {
        return new DeadLetterRow(
                deadLetter.service().id(),
                deadLetter.at(),
                deadLetter.topic(),
                deadLetter.partition(),
                deadLetter.offset(),
                deadLetter.cause(),
                deadLetter.writtenAt(),
                deadLetter.head().total());
    }
}
