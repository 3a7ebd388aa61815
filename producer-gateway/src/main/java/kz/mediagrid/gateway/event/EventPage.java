package kz.mediagrid.gateway.event;

import java.util.List;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Wording;
import org.jspecify.annotations.Nullable;

/** The page of a planned event as one reader sees it. */
record EventPage(
        Wording title,
        Standing standing,
        Decision decision,
        Plan plan,
        List<WeekRow> weeks,
        Filing filing,
        History history) {

    /** @param kind {@code PLANNED}, {@code POSTPONED}, {@code WITHDRAWN} or {@code CANCELLED}: what the last step made of it */
    record Standing(String kind, Why why) {}

    /**
     * Why the event was changed.
     *
     * @param reason for the authorised body
     * @param publicReason for the media
     */
    record Why(@Nullable Wording reason, @Nullable Wording publicReason) {}

    /** The editor's decision, e.g. {@code FEATURE}. */
    record Decision(String kind, @Nullable Wording reason) {}

    /**
     * What is planned.
     *
     * @param when its days and hours in words; null while its date is to be confirmed
     * @param last the day it was last planned for, in words, while its date is to be confirmed
     */
    record Plan(@Nullable String when, @Nullable String last, Wording place, Wording purpose) {}

    /**
     * A week and what it knows of the event.
     *
     * @param current whether the event's days touch it
     */
    record WeekRow(String week, boolean current, boolean late) {}

    /** Whose filing it is, by what id, and its revision. */
    record Filing(String id, String agency, int revision) {}

    /**
     * What happened to the event.
     *
     * @param steps the newest first
     * @param earlier whether there are steps before those
     */
    record History(List<StepRow> steps, boolean earlier) {}

    /**
     * A step in the life of the event.
     *
     * @param at when it was received
     * @param days null where the step is not about the day
     * @param changed the names of the fields it changed
     */
    record StepRow(
            String kind,
            Moment at,
            Author by,
            int revision,
            Why why,
            @Nullable Days days,
            List<String> changed,
            @Nullable String otherEvent) {}

    /**
     * Who took a step.
     *
     * @param role e.g. {@code AGENCY}
     * @param account empty where it is another body's
     */
    record Author(String role, String account) {}

    /**
     * The days a step is about, in words; a date to be confirmed is null.
     *
     * @param from the day it was planned for before
     * @param to the day it was moved to
     */
    record Days(@Nullable String from, @Nullable String to) {}
}
