package kz.mediagrid.demo.tally;

/**
 * What the media were sent.
 *
 * @param outlets outlets that subscribe
 * @param delivered versions that reached an outlet, once for each outlet, by the outlets' own account
 */
public record MediaCount(long outlets, long delivered) {}
