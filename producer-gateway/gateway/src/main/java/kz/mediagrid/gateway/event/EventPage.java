package kz.mediagrid.gateway.event;

import java.util.List;
import kz.mediagrid.edge.page.FileInWords;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.WeekInWords;
import kz.mediagrid.edge.page.Wording;
import org.jspecify.annotations.Nullable;

/** The page of a planned event as one reader sees it. */
public record EventPage(
        Wording title,
        Status status,
        Decision decision,
        Plan plan,
        List<WeekRow> weeks,
        Filing filing,
        History history) {

    /**
     * @param kind the present status of the event: {@code PLANNED}, {@code POSTPONED}, {@code WITHDRAWN} or
     *     {@code CANCELLED}
     */
    record Status(String kind, Why why) {}

    /**
     * The reasons for a change of the event.
     *
     * @param reason the reason for the authorised body, which the media do not see
     * @param publicReason the reason that the media see
     */
    record Why(@Nullable Wording reason, @Nullable Wording publicReason) {}

    /** The authorised body's decision on the event, e.g. {@code FEATURE}, with its reason. */
    record Decision(String kind, @Nullable Wording reason) {}

    /**
     * The plan of the event.
     *
     * @param when the event's days and hours in words; null while its date is to be confirmed
     * @param last the day for which the event was planned before, in words; null unless the event's date is now to be
     *     confirmed
     */
    record Plan(
            @Nullable String when,
            @Nullable String last,
            Wording place,
            Wording purpose,
            List<FiledMaterial> materials) {}

    /**
     * A material of the event.
     *
     * @param file the type and the size; null for a link that nobody fetched
     * @param href the address; null if it is none that a page may link to
     */
    record FiledMaterial(
            Wording title,
            @Nullable FileInWords file,
            @Nullable String href) {}

    /**
     * A week in whose grid the event has an entry.
     *
     * @param current whether the week contains at least one of the event's present days
     */
    record WeekRow(WeekInWords week, boolean current, boolean late) {}

    /** The id of the event, the name of its agency, and the event's revision. */
    record Filing(String id, Wording agency, int revision) {}

    /**
     * The history of the event.
     *
     * @param steps the steps, the newest first
     * @param earlier whether the event also has earlier steps, which the page leaves out
     */
    record History(List<StepRow> steps, boolean earlier) {}

    /**
     * A step in the life of the event.
     *
     * @param at the time at which the step's command was received
     * @param days the event's day before the step and after the step; null if the step names neither day
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

    /**
     * The second event of a step that is about two events, such as a merger. The title is null if the reader may not see
     * the second event.
     */
    record Other(String id, @Nullable Wording title) {}

    /**
     * The author of a step of the history.
     *
     * @param role the role in which the author caused the step, e.g. {@code AGENCY}
     * @param account the id of the author's account; empty if the account belongs to another state body
     * @param post the post of the editor who decided, for colleagues; null for other readers, and for steps of state bodies
     */
    record Author(String role, String account, @Nullable String post) {}

    /**
     * The day of the event before and after a step, in words; null means a date to be confirmed.
     *
     * @param from the day that was planned before the step
     * @param to the day to which the step moved the event
     */
    record Days(@Nullable String from, @Nullable String to) {}
}
