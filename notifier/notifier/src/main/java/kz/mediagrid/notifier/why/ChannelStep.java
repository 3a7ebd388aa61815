package kz.mediagrid.notifier.why;

import java.time.Instant;
import java.util.Set;
import kz.mediagrid.notifier.filter.FilterCondition;
import kz.mediagrid.notifier.grid.EventChange;
import org.jspecify.annotations.Nullable;

/**
 * The fate of one change of an event in one channel.
 *
 * @param brought whether the channel brings the change by its present filter
 * @param unmet the conditions of the filter that the entry does not fulfil
 */
record ChannelStep(EventChange change, boolean brought, Set<FilterCondition> unmet, Fate fate) {

    /**
     * A state with its time.
     *
     * @param at the attempt, real time, if it was sent or is tried again; the business time of the morning; else null
     * @param attempt the number of the attempt; null if there was none, or it is not kept
     */
    record Fate(
            ChannelState state,
            @Nullable Instant at,
            @Nullable Integer attempt) {

        static Fate of(ChannelState state) {
            return new Fate(state, null, null);
        }
    }
}
