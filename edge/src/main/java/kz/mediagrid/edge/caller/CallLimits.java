package kz.mediagrid.edge.caller;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings for how many calls a caller may make. An account with a sign-in or a key is counted by its writes, whatever
 * its address. A caller without an account is counted by its address.
 *
 * @param writesPerSecond the number of writes of an account in each second, over a longer time
 * @param writeBurst the number of writes that an account may make at once; a batch counts as its lines
 * @param openCallsPerSecond the number of calls without a valid account from an address in each second, over a longer time
 * @param openCallBurst the number of calls without a valid account that an address may make at once
 */
@ConfigurationProperties("media-grid.limits")
public record CallLimits(
        @DefaultValue("30") int writesPerSecond,
        @DefaultValue("600") int writeBurst,
        @DefaultValue("30") int openCallsPerSecond,
        @DefaultValue("600") int openCallBurst) {

    /** @throws IllegalArgumentException if a number is less than 1 */
    public CallLimits {
        for (int limit : new int[] {writesPerSecond, writeBurst, openCallsPerSecond, openCallBurst}) {
            if (limit < 1) {
                throw new IllegalArgumentException("media-grid.limits: %d is less than 1".formatted(limit));
            }
        }
    }
}
