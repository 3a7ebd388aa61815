package kz.mediagrid.gateway.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.Clash;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.Submission;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;
import kz.mediagrid.topics.CommandFields;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** A receipt that the sender can store and forward: the submission's number, time and state. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A receipt that can be forwarded: the number, the time, and what became of the submission.")
public record Receipt(
        @Schema(description = "The submission's number; the same number is the same submission.")
        String number,

        @Schema(description = "What became of it so far.") State state,

        @Schema(description = "Which command it was.", example = "EventSubmitted")
        String command,

        @Schema(description = "The body for which it was sent.", example = "edu")
        String agency,

        @Schema(description = "When it was received: late or in time is decided by this alone.", format = "date-time")
        String receivedAt,

        @Schema(description = "The planned event, where it is about one.") @Nullable
        String eventId,

        @Schema(description = "The event's revision after it, where accepted: the ETag.") @Nullable
        Integer revision,

        @Schema(description = "The grid weeks it concerns.") List<String> weeks,

        @Schema(
                description =
                        "Whether it brought an event into a week at or after the week's cut-off; absent until decided.")
        @Nullable
        Boolean late,

        @Schema(description = "Why it was refused, where it was.") @Nullable
        Refused refusal,

        @Schema(
                description =
                        "What the event clashed with once it was accepted, at most 20; nothing is refused for it. "
                                + "Absent where there was nothing.")
        @Nullable
        List<Warning> warnings,

        @Schema(description = "How many clashes there were, also of those not named.") @Nullable
        Integer warningCount,

        @Schema(
                description = "What the authorised body says of the event by now, where it says anything; told when a "
                        + "receipt is asked for.")
        @Nullable
        Editing editing) {

    /** The state of a submission. */
    public enum State {
        RECEIVED,
        ACCEPTED,
        REFUSED
    }

    /** The reason for which a submission was refused. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Refused(
            @Schema(description = "The reason, for programs.", example = "EVENT_OVER")
            String reason,

            @Schema(description = "Where in the request [JSON Pointer]; absent for the whole.") @Nullable
            String field,

            @Schema(description = "The reason, for people.") String detail) {}

    /** A clash with an event of that body; the event's clashes name the other event to readers who may see it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Warning(
            @Schema(
                    description = "What the two have in common.",
                    allowableValues = {"SAME_PLACE", "SAME_SPEAKER", "SAME_BODY", "BOTH_FEATURED", "LIKELY_DUPLICATE"})
            String kind,

            @Schema(description = "Whose event the other is.", example = "dsm")
            String agency,

            @Schema(description = "The first day on which they clash so.", example = "2026-12-09", format = "date")
            String day,

            @Schema(
                    description = "When the other begins; absent where it takes the whole day or its time is open.",
                    example = "10:00")
            @Nullable
            String startTime,

            @Schema(description = "When the other ends, where it says.", example = "11:30") @Nullable
            String endTime) {

        static Warning of(Clash clash) {
            return new Warning(
                    clash.getKind().name(),
                    clash.getOtherAgencyCode(),
                    clash.getDay().toString(),
                    time(clash.getOtherStart()),
                    time(clash.getOtherEnd()));
        }

        private static @Nullable String time(@Nullable Integer minute) {
            return minute == null ? null : LocalTimes.write(LocalTime.ofSecondOfDay(minute * 60L));
        }
    }

    /** The authorised body's decision on an event. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Editing(
            @Schema(
                    description = "The editor's word.",
                    allowableValues = {"INCLUDE", "EXCLUDE", "FEATURE", "LEFT_TO_POLICY"})
            String decision,

            @Schema(description = "Why the editor decided so; never for the media.") @Nullable
            Text reason,

            @Schema(description = "What is noted beside it for the media.") @Nullable
            Text publicNote,

            @Schema(description = "The other filing of the same event that it was merged into.") @Nullable
            String mergedInto) {}

    /** The same receipt with the authorised body's decision on its event. */
    Receipt with(@Nullable Editing word) {
        return new Receipt(
                number,
                state,
                command,
                agency,
                receivedAt,
                eventId,
                revision,
                weeks,
                late,
                refusal,
                warnings,
                warningCount,
                word);
    }

    /**
     * The receipt of a command that is not decided yet.
     *
     * @param stamp the stamp of {@code command}
     */
    static Receipt received(Submission stamp, SpecificRecord command) {
        return new Receipt(
                stamp.getSubmissionId(),
                State.RECEIVED,
                command.getSchema().getName(),
                stamp.getAgencyCode(),
                LocalTimes.write(stamp.getReceivedAt()),
                CommandFields.eventId(command).orElse(null),
                null,
                CommandFields.week(command).map(List::of).orElseGet(() -> weeks(command)),
                null,
                null,
                null,
                null,
                null);
    }

    /** The weeks that the command's dates touch; some commands have the dates themselves, others in their details. */
    private static List<String> weeks(SpecificRecord command) {
        SpecificRecord dates = CommandFields.field(command, "details", EventDetails.class)
                .map(SpecificRecord.class::cast)
                .orElse(command);
        return CommandFields.field(dates, "date", LocalDate.class)
                .map(first -> weeks(
                        first,
                        CommandFields.field(dates, "endDate", LocalDate.class).orElse(first)))
                .orElse(List.of());
    }

    private static List<String> weeks(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .map(GridWeek::of)
                .distinct()
                .map(GridWeek::toString)
                .toList();
    }

    /** The receipt of a decided submission. */
    static Receipt decided(SubmissionOutcome outcome) {
        boolean accepted = outcome.getVerdict() == Verdict.ACCEPTED;
        boolean warned = outcome.getWarningCount() > 0;
        var refusal = outcome.getRefusal();
        return new Receipt(
                outcome.getSubmissionId(),
                accepted ? State.ACCEPTED : State.REFUSED,
                outcome.getCommand(),
                outcome.getAgencyCode(),
                LocalTimes.write(outcome.getReceivedAt()),
                outcome.getEventId(),
                outcome.getRevision(),
                outcome.getWeeks(),
                accepted ? outcome.getLate() : null,
                refusal == null
                        ? null
                        : new Refused(refusal.getReason().name(), refusal.getField(), refusal.getDetail()),
                warned ? outcome.getWarnings().stream().map(Warning::of).toList() : null,
                warned ? outcome.getWarningCount() : null,
                null);
    }
}
