package kz.mediagrid.demo.tally;

/**
 * What the press offices planned and the editor published.
 *
 * @param versions how many versions of the week were published
 * @param events distinct planned events that were accepted
 * @param late late entries of the newest version
 * @param moved distinct events moved to another week
 * @param withdrawn distinct events withdrawn, before or after they were shown
 * @param refused outcomes that refuse
 * @param excluded distinct events excluded by the editor
 */
public record GridCount(
        long versions, long events, long late, long moved, long withdrawn, long refused, long excluded) {}
