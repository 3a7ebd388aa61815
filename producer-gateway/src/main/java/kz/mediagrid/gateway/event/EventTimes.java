package kz.mediagrid.gateway.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventPostponed;
import kz.mediagrid.schemas.EventTiming;
import org.jspecify.annotations.Nullable;

/**
 * When an event is held, in local time.
 *
 * @param date the day it is held, or its first day
 * @param endDate its last day, where it is stated
 * @param timing how much of the time is known; null where it was not stated, which is a fault
 * @param endTime when it ends on its last day, where that is known
 */
record EventTimes(
        LocalDate date,
        @Nullable LocalDate endDate,
        @Nullable EventTiming timing,
        @Nullable LocalTime startTime,
        @Nullable LocalTime endTime) {

    /** The first instant at which it is over: its end time, or 24:00 of its last day. */
    Instant end() {
        var last = endDate == null ? date : endDate;
        return endTime == null
                ? AlmatyTime.endOf(last)
                : last.atTime(endTime).atZone(AlmatyTime.ZONE).toInstant();
    }

    void writeTo(EventDetails.Builder details) {
        details.setDate(date).setEndDate(endDate).setStartTime(startTime).setEndTime(endTime);
        if (timing != null) {
            details.setTiming(timing);
        }
    }

    void writeTo(EventPostponed.Builder postponed) {
        postponed
                .setDate(date)
                .setEndDate(endDate)
                .setTiming(timing)
                .setStartTime(startTime)
                .setEndTime(endTime);
    }
}
