package kz.mediagrid.demo.tally;

/**
 * The counts of deliveries to the media.
 *
 * @param outlets the number of subscribed outlets
 * @param delivered the number of versions that reached an outlet, counted once for each outlet, from the outlets'
 * own reports
 */
public record MediaCount(long outlets, long delivered) {}
