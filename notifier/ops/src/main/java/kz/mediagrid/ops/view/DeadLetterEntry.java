package kz.mediagrid.ops.view;

import java.time.Instant;
import java.util.Set;
import kz.mediagrid.schemas.DeadLetter;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topics;

/**
 * One dead letter as those who watch see it: where the record lay, what was wrong, and how its bytes begin.
 *
 * @param at the letter's own offset on its service's topic of dead letters
 * @param writtenAt when it was put aside, real time
 * @param head the first bytes of its value; nothing where the topic holds what is private
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

    /** Contacts that are not for the media, secrets that sign deliveries, and who may call. */
    private static final Set<String> PRIVATE =
            Set.of(Topics.CONTACTS.name(), Topics.OUTLETS.name(), Topics.API_KEYS.name());

    static DeadLetterEntry of(Service service, long at, Instant writtenAt, DeadLetter letter) {
        return new DeadLetterEntry(
                service,
                at,
                letter.getTopic(),
                letter.getPartition(),
                letter.getOffset(),
                shortened(letter.getCause()),
                writtenAt,
                Bytes.first(PRIVATE.contains(letter.getTopic()) ? 0 : HEAD, letter.getValue()));
    }

    /** Whether its bytes are kept back, because the topic holds what is not for this page. */
    public boolean isPrivate() {
        return PRIVATE.contains(topic);
    }

    private static String shortened(String cause) {
        return cause.length() <= LONGEST_CAUSE ? cause : cause.substring(0, LONGEST_CAUSE) + "…";
    }
}
