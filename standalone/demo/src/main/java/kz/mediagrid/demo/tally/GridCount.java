package kz.mediagrid.demo.tally;

/**
 * The counts of planned events and of published versions.
 *
 * @param versions the number of published versions of the week
 * @param events the number of distinct planned events that were accepted
 * @param late the number of entries in the newest version that are marked as late
 * @param moved the number of distinct events moved to another week
 * @param withdrawn the number of distinct events withdrawn before or after a version showed them
 * @param refused the number of distinct submissions that were refused
 * @param excluded the number of distinct events excluded by the editor
 */
public record GridCount(
        long versions, long events, long late, long moved, long withdrawn, long refused, long excluded) {}
