package kz.mediagrid.grid.testing;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.schemas.CalendarActivated;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.EditorialPolicy;
import kz.mediagrid.schemas.EditorialPolicyActivated;
import kz.mediagrid.schemas.EventDecided;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventNoted;
import kz.mediagrid.schemas.EventPostponed;
import kz.mediagrid.schemas.EventReinstated;
import kz.mediagrid.schemas.EventRevised;
import kz.mediagrid.schemas.EventSubmitted;
import kz.mediagrid.schemas.EventWithdrawn;
import kz.mediagrid.schemas.EventsMerged;
import kz.mediagrid.schemas.EventsSeparated;
import kz.mediagrid.schemas.GridHeld;
import kz.mediagrid.schemas.GridPublicationOrdered;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Submission;
import kz.mediagrid.schemas.WeekDeclared;
import org.jspecify.annotations.Nullable;

/** Commands as the gateway would stamp them, each with a key of its own. */
public final class Commands {

    private static final AtomicInteger KEYS = new AtomicInteger();

    private Commands() {}

    public static Submission stamp(String agency, Instant receivedAt) {
        var key = "key-" + KEYS.incrementAndGet();
        return stamp(agency, receivedAt, key, key + "-body");
    }

    public static Submission stamp(String agency, Instant receivedAt, String requestId, String submissionId) {
        return Submission.newBuilder()
                .setSubmissionId(submissionId)
                .setRequestId(requestId)
                .setReceivedAt(receivedAt)
                .setActor("account-1")
                .setAgencyCode(agency)
                .build();
    }

    public static String agencyOf(String eventId) {
        return eventId.substring(0, eventId.lastIndexOf('-'));
    }

    public static EventSubmitted submit(String eventId, EventDetails details, Instant receivedAt) {
        return submit(stamp(agencyOf(eventId), receivedAt), eventId, details);
    }

    public static EventSubmitted submit(Submission stamp, String eventId, EventDetails details) {
        return EventSubmitted.newBuilder()
                .setSubmission(stamp)
                .setEventId(eventId)
                .setDetails(details)
                .setPressUnit(Details.pressUnit())
                .build();
    }

    public static EventRevised revise(
            String eventId, @Nullable Integer expected, EventDetails details, Instant receivedAt) {
        return revise(stamp(agencyOf(eventId), receivedAt), eventId, expected, details);
    }

    public static EventRevised revise(
            Submission stamp, String eventId, @Nullable Integer expected, EventDetails details) {
        return EventRevised.newBuilder()
                .setSubmission(stamp)
                .setEventId(eventId)
                .setExpectedRevision(expected)
                .setDetails(details)
                .setPressUnit(Details.pressUnit())
                .build();
    }

    /** The event is restated while its date is still to be confirmed. */
    public static EventRevised reviseUndated(
            Submission stamp, String eventId, @Nullable Integer expected, EventDetails details) {
        return EventRevised.newBuilder(revise(stamp, eventId, expected, details))
                .setDateToBeConfirmed(true)
                .setReason(text("private reason to restate"))
                .build();
    }

    public static EventWithdrawn withdraw(String eventId, @Nullable String publicReason, Instant receivedAt) {
        return withdraw(stamp(agencyOf(eventId), receivedAt), eventId, null, publicReason);
    }

    public static EventWithdrawn withdraw(
            Submission stamp, String eventId, @Nullable Integer expected, @Nullable String publicReason) {
        return EventWithdrawn.newBuilder()
                .setSubmission(stamp)
                .setEventId(eventId)
                .setExpectedRevision(expected)
                .setReason(text("private reason"))
                .setPublicReason(publicReason == null ? null : text(publicReason))
                .build();
    }

    /** The event is held when {@code when} says, or, where that is null, at a date to be confirmed. */
    public static EventPostponed postpone(
            String eventId, @Nullable EventDetails when, @Nullable String publicReason, Instant receivedAt) {
        return postpone(stamp(agencyOf(eventId), receivedAt), eventId, null, when, publicReason);
    }

    public static EventPostponed postpone(
            Submission stamp,
            String eventId,
            @Nullable Integer expected,
            @Nullable EventDetails when,
            @Nullable String publicReason) {
        var postponed = EventPostponed.newBuilder()
                .setSubmission(stamp)
                .setEventId(eventId)
                .setExpectedRevision(expected)
                .setReason(text("private reason"))
                .setPublicReason(publicReason == null ? null : text(publicReason));
        if (when != null) {
            postponed
                    .setDate(when.getDate())
                    .setEndDate(when.getEndDate())
                    .setTiming(when.getTiming())
                    .setStartTime(when.getStartTime())
                    .setEndTime(when.getEndTime());
        }
        return postponed.build();
    }

    public static EventReinstated reinstate(String eventId, Instant receivedAt) {
        return reinstate(stamp(agencyOf(eventId), receivedAt), eventId, null);
    }

    public static EventReinstated reinstate(Submission stamp, String eventId, @Nullable Integer expected) {
        return EventReinstated.newBuilder()
                .setSubmission(stamp)
                .setEventId(eventId)
                .setExpectedRevision(expected)
                .setReason(text("private reason to come back"))
                .build();
    }

    public static EventDecided decide(String eventId, EditorialDecision decision, Instant receivedAt) {
        return decide(stamp("maidd", receivedAt), eventId, decision);
    }

    public static EventDecided decide(Submission stamp, String eventId, EditorialDecision decision) {
        return EventDecided.newBuilder()
                .setSubmission(stamp)
                .setEventId(eventId)
                .setDecision(decision)
                .setReason(text("editor's private note"))
                .build();
    }

    public static EventNoted note(Submission stamp, String eventId, @Nullable String note) {
        return new EventNoted(stamp, eventId, note == null ? null : text(note));
    }

    public static EventsMerged merge(Submission stamp, String eventId, String otherEventId) {
        return new EventsMerged(stamp, eventId, otherEventId, text("private: one event"));
    }

    public static EventsSeparated separate(Submission stamp, String eventId, String otherEventId) {
        return new EventsSeparated(stamp, eventId, otherEventId, text("private: two events"));
    }

    public static EditorialPolicyActivated policy(Submission stamp, String version, EditorialPolicy policy) {
        return EditorialPolicyActivated.newBuilder()
                .setSubmission(stamp)
                .setVersion(version)
                .setPolicy(policy)
                .setReason(text("private: the year's plan"))
                .build();
    }

    public static WeekDeclared declare(Submission stamp, String week) {
        return WeekDeclared.newBuilder().setSubmission(stamp).setWeek(week).build();
    }

    public static GridHeld hold(String week, Instant receivedAt) {
        return hold(stamp("maidd", receivedAt), week);
    }

    public static GridHeld hold(Submission stamp, String week) {
        return GridHeld.newBuilder().setSubmission(stamp).setWeek(week).build();
    }

    public static GridPublicationOrdered order(String week, Instant receivedAt) {
        return order(stamp("maidd", receivedAt), week);
    }

    public static GridPublicationOrdered order(Submission stamp, String week) {
        return GridPublicationOrdered.newBuilder()
                .setSubmission(stamp)
                .setWeek(week)
                .build();
    }

    /** A calendar that swaps {@code off} with a worked weekend day; one that is none makes it contradict itself. */
    public static CalendarActivated activate(
            Submission stamp, String version, String replaces, String off, String worked) {
        var release = WorkingCalendar.kazakhstan();
        var text = release.text().replace("version," + release.version(), "version," + version)
                + """

                %1$s,off,moved by order,,%2$s,Order No. 7
                %2$s,worked,worked by order,,%1$s,Order No. 7
                """.formatted(off, worked);
        return new CalendarActivated(stamp, version, replaces, text, "Order No. 7");
    }

    public static LocalizedText text(String text) {
        return LocalizedText.newBuilder().setRu(text).build();
    }
}
