package kz.mediagrid.standalone.demo;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * What became of the week, counted from the topics.
 *
 * @param week the week played
 * @param versions how many versions of it were published
 * @param events distinct planned events that were accepted
 * @param late late entries of the newest version
 * @param moved distinct events moved to another week
 * @param withdrawn distinct events withdrawn, before or after they were shown
 * @param refused outcomes that refuse
 * @param excluded distinct events excluded by the editor
 * @param lost commands without an outcome, accepted entries missing from the newest version, receipts without a command, dead letters
 * @param doubled an entry twice in a version, a version's number twice, two outcomes of one submission that differ
 * @param seconds how long it took from the start of the program [s]
 */
@JsonPropertyOrder({
    "week",
    "versions",
    "events",
    "late",
    "moved",
    "withdrawn",
    "refused",
    "excluded",
    "lost",
    "doubled",
    "seconds"
})
record Summary(
        String week,
        long versions,
        long events,
        long late,
        long moved,
        long withdrawn,
        long refused,
        long excluded,
        long lost,
        long doubled,
        long seconds) {

    /** What the sample week must come to. */
    static Summary expectedOf(SampleWeek sample) {
        return new Summary(
                sample.week(),
                2,
                sample.events().size(),
                sample.late().size(),
                sample.chapter("moved").size(),
                sample.chapter("withdrawn").size() + sample.chapter("cancelled").size(),
                // Each withdrawn event is revised once more, and that is refused.
                sample.chapter("withdrawn").size(),
                sample.chapter("excluded").size(),
                0,
                0,
                0);
    }

    /** The same but for the time it took. */
    Summary withSeconds(long taken) {
        return new Summary(week, versions, events, late, moved, withdrawn, refused, excluded, lost, doubled, taken);
    }
}
