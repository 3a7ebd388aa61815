package kz.mediagrid.gateway.event;

import java.util.List;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.WeekInWords;
import kz.mediagrid.edge.page.Wording;
import org.jspecify.annotations.Nullable;

/** The page of a planned event as one reader sees it. */
record EventPage(
        Wording title,
        Status status,
        Decision decision,
        Plan plan,
        List<WeekRow> weeks,
        Filing filing,
        History history) {

    /** @param kind {@code PLANNED}, {@code POSTPONED}, {@code WITHDRAWN} or {@code CANCELLED}, after the last step */
    record Status(String kind, Why why) {}

    /**
     * The reasons for a change of the event.
     *
     * @param reason the reason for the authorised body
     * @param publicReason the reason for the media
     */
    record Why(@Nullable Wording reason, @Nullable Wording publicReason) {}

    /** The editor's decision, e.g. {@code FEATURE}. */
    record Decision(String kind, @Nullable Wording reason) {}

    /**
     * The plan of the event.
     *
     * @param when its days and hours in words; null while its date is to be confirmed
     * @param last the last planned day, in words; null unless the date is to be confirmed
     */
    record Plan(@Nullable String when, @Nullable String last, Wording place, Wording purpose) {}

    /**
     * A week that has an entry of the event.
     *
     * @param current whether the event's days touch the week now
     */
    record WeekRow(WeekInWords week, boolean current, boolean late) {}

    /** The filing's id, the name of its agency, and its revision. */
    record Filing(String id, Wording agency, int revision) {}

    /**
     * The history of the event.
     *
     * @param steps the steps, the newest first
     * @param earlier whether the event has earlier steps, which the page does not show
     */
    record History(List<StepRow> steps, boolean earlier) {}

    /**
     * A step in the life of the event.
     *
     * @param at the time at which the step's command was received
     * @param days null if the step is not about the day
     * @param changed the names of the fields that the step changed
     */
    record StepRow(
            String kind,
            Moment at,
            Author by,
            int revision,
            Why why,
            @Nullable Days days,
            List<String> changed,
            @Nullable Other other) {}

    /** The other event of a step about two events; the title is null if the reader may not see it. */
    record Other(String id, @Nullable Wording title) {}

    /**
     * The author of a step.
     *
     * @param role e.g. {@code AGENCY}
     * @param account the account's id; empty if the account belongs to another body
     */
    record Author(String role, String account) {}

    /**
     * The days of the event before and after a step, in words; null means a date to be confirmed.
     *
     * @param from the planned day before the step
     * @param to the day to which the step moved the event
     */
    record Days(@Nullable String from, @Nullable String to) {}
}
