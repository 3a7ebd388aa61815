package kz.mediagrid.gateway.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.call.SubmissionIds;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.topics.CommandFields;
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
        return CommandFields.submission(record)
                .map(stamp -> new Received(
                        SubmissionIds.of(stamp),
                        stamp.getAgencyCode(),
                        stamp.getReceivedAt(),
                        record.getSchema().getName(),
                        CommandFields.eventId(record).orElse(null),
                        CommandFields.week(record).map(List::of).orElseGet(() -> weeks(record))));
    }

    /** Those of its dates, which some commands have themselves and others in their details. */
    private static List<String> weeks(SpecificRecord record) {
        SpecificRecord dates = CommandFields.field(record, "details", EventDetails.class)
                .map(SpecificRecord.class::cast)
                .orElse(record);
        return weeks(
                CommandFields.field(dates, "date", LocalDate.class).orElse(null),
                CommandFields.field(dates, "endDate", LocalDate.class).orElse(null));
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
