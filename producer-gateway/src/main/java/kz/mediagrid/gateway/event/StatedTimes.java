package kz.mediagrid.gateway.event;

import kz.mediagrid.gateway.event.SubmitEvent.Timing;
import org.jspecify.annotations.Nullable;

/** When an event is held, as it was stated and not yet judged. */
interface StatedTimes {

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
