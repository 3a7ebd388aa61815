package kz.mediagrid.gateway.event;

import kz.mediagrid.gateway.event.SubmitEvent.Timing;
import org.jspecify.annotations.Nullable;

/** The days and hours of an event as the agency sent them, not yet validated. */
public interface StatedTimes {

    @Nullable
    String date();

    @Nullable
    String endDate();

    @Nullable
    Timing timing();

    @Nullable
    String startTime();

    @Nullable
    String endTime();
}
