package kz.mediagrid.demo.tally;

/**
 * The counts of planned events and of published versions.
 *
 * @param versions the number of published versions of the week
 * @param events distinct planned events that were accepted
 * @param late late entries of the newest version
 * @param moved distinct events moved to another week
 * @param withdrawn distinct events withdrawn before or after a version showed them
 * @param refused refusals among the outcomes
 * @param excluded distinct events excluded by the editor
 */
public record GridCount(
        long versions, long events, long late, long moved, long withdrawn, long refused, long excluded) {}
