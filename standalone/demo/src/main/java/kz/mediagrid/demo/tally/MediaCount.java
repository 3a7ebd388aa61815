package kz.mediagrid.demo.tally;

/**
 * The counts of deliveries to the media.
 *
 * @param outlets outlets that subscribe
 * @param delivered versions that reached an outlet, counted once for each outlet, from the outlets' own reports
 */
public record MediaCount(long outlets, long delivered) {}
