package kz.mediagrid.demo.tally;

/**
 * The counts of deliveries to the media.
 *
 * @param outlets outlets that subscribe
 * @param delivered versions that reached an outlet, once for each outlet, by the outlets' own account
 */
public record MediaCount(long outlets, long delivered) {}
