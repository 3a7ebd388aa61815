package kz.mediagrid.demo.tally;

/**
 * The counts of deliveries to the media.
 *
 * @param outlets the number of subscribed outlets
 * @param delivered the number of versions that reached the outlets, from the outlets' own reports; each outlet counts
 *     each version once
 */
public record MediaCount(long outlets, long delivered) {}
