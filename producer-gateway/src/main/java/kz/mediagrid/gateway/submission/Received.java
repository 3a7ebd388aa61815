package kz.mediagrid.gateway.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.call.SubmissionIds;
import kz.mediagrid.schemas.CalendarActivated;
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
import kz.mediagrid.schemas.Submission;
import kz.mediagrid.schemas.WeekDeclared;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * A submission as far as it is known before the log has decided.
 *
 * @param command which command it is, by record name
 * @param eventId the planned event it is about, where it is about one
 * @param weeks the grid weeks it names or its dates touch
 */
record Received(
        SubmissionIds ids,
        String agency,
        Instant receivedAt,
        String command,
        @Nullable String eventId,
        List<String> weeks) {

    String submissionId() {
        return ids.submissionId();
    }

    /** What a record of {@code grid-commands} says; empty if it is no command from this gateway. */
    static Optional<Received> of(SpecificRecord record) {
        if (record instanceof EventSubmitted it) {
            return about(record, it.getSubmission(), it.getEventId(), weeks(it.getDetails()));
        }
        if (record instanceof EventRevised it) {
            return about(record, it.getSubmission(), it.getEventId(), weeks(it.getDetails()));
        }
        if (record instanceof EventPostponed it) {
            return about(record, it.getSubmission(), it.getEventId(), weeks(it.getDate(), it.getEndDate()));
        }
        if (record instanceof EventWithdrawn it) {
            return about(record, it.getSubmission(), it.getEventId(), List.of());
        }
        if (record instanceof EventReinstated it) {
            return about(record, it.getSubmission(), it.getEventId(), List.of());
        }
        if (record instanceof EventDecided it) {
            return about(record, it.getSubmission(), it.getEventId(), List.of());
        }
        if (record instanceof EventNoted it) {
            return about(record, it.getSubmission(), it.getEventId(), List.of());
        }
        if (record instanceof EventsMerged it) {
            return about(record, it.getSubmission(), it.getEventId(), List.of());
        }
        if (record instanceof EventsSeparated it) {
            return about(record, it.getSubmission(), it.getEventId(), List.of());
        }
        if (record instanceof WeekDeclared it) {
            return about(record, it.getSubmission(), null, List.of(it.getWeek()));
        }
        if (record instanceof GridPublicationOrdered it) {
            return about(record, it.getSubmission(), null, List.of(it.getWeek()));
        }
        if (record instanceof GridHeld it) {
            return about(record, it.getSubmission(), null, List.of(it.getWeek()));
        }
        if (record instanceof CalendarActivated it) {
            return about(record, it.getSubmission(), null, List.of());
        }
        if (record instanceof EditorialPolicyActivated it) {
            return about(record, it.getSubmission(), null, List.of());
        }
        return Optional.empty();
    }

    private static Optional<Received> about(
            SpecificRecord record, Submission stamp, @Nullable String eventId, List<String> weeks) {
        return Optional.of(new Received(
                SubmissionIds.of(stamp),
                stamp.getAgencyCode(),
                stamp.getReceivedAt(),
                record.getSchema().getName(),
                eventId,
                weeks));
    }

    private static List<String> weeks(EventDetails details) {
        return weeks(details.getDate(), details.getEndDate());
    }

    private static List<String> weeks(@Nullable LocalDate first, @Nullable LocalDate end) {
        if (first == null) {
            return List.of();
        }
        var last = end == null ? first : end;
        return first.datesUntil(last.plusDays(1))
                .map(GridWeek::of)
                .distinct()
                .map(GridWeek::toString)
                .toList();
    }
}
