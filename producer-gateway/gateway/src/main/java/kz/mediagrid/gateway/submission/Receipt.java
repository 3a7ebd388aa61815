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

/**
 * The number, time and state of a submission. The sender can store and forward this receipt.
 *
 * @param number number of the submission; a repeat of the write gets the same number
 * @param state state of the submission
 * @param command kind of command
 * @param agency code of the state body for which the submission was sent
 * @param receivedAt instant at which the submission was received; this instant alone decides whether the submission is
 *     in time or late
 * @param eventId id of the planned event; absent if the submission is not about an event
 * @param revision revision of the event; this number is also the event's ETag; absent unless the submission was
 *     accepted
 * @param weeks grid weeks that the submission concerns
 * @param late whether the submission added an event to a week, and was received at or after the week's cut-off; absent
 *     unless the submission was accepted
 * @param refusal reason of the refusal; absent unless the submission was refused
 * @param warnings clashes that the event had when the submission was accepted, at most 20; absent if there were no
 *     clashes. A clash is no reason for a refusal
 * @param warningCount number of all clashes, including those that 'warnings' leaves out
 * @param declaration events that the declared week covers; absent unless the submission declared a week and was accepted
 * @param editing the decision of the authorised body on the event, if there is a decision; only in the response to GET
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema
public record Receipt(
        String number,
        State state,
        @Schema(example = "EventSubmitted") String command,
        @Schema(example = "edu") String agency,
        @Schema(format = "date-time") String receivedAt,
        @Nullable String eventId,
        @Nullable Integer revision,
        List<String> weeks,
        @Nullable Boolean late,
        @Nullable Refused refusal,
        @Nullable List<Warning> warnings,
        @Nullable Integer warningCount,
        @Nullable DeclarationResponse declaration,
        @Nullable Editing editing) {

    /** The state of a submission. */
    public enum State {
        RECEIVED,
        ACCEPTED,
        REFUSED
    }

    /**
     * The reason for which a submission was refused.
     *
     * @param reason reason, for programs
     * @param field place of the refused value in the request [JSON Pointer]; absent if the reason is about the whole
     *     request
     * @param detail reason, for people
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Refused(
            @Schema(example = "EVENT_OVER") String reason,
            @Nullable String field,
            String detail) {}

    /**
     * A clash of the submitted event with another event. GET of the submitted event also describes the other event, as
     * far as the reader may see it.
     *
     * @param kind common trait of the two events
     * @param agency code of the state body that plans the other event
     * @param day first day of the clash
     * @param startTime start of the other event; absent if that event lasts the whole day or its time is to be confirmed
     * @param endTime end of the other event, if stated
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Warning(
            @Schema(allowableValues = {"SAME_PLACE", "SAME_SPEAKER", "SAME_BODY", "BOTH_FEATURED", "LIKELY_DUPLICATE"})
            String kind,

            @Schema(example = "dsm") String agency,
            @Schema(example = "2026-12-09", format = "date") String day,
            @Schema(example = "10:00") @Nullable String startTime,
            @Schema(example = "11:30") @Nullable String endTime) {

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

    /**
     * The authorised body's decision on an event.
     *
     * @param decision decision of the authorised body
     * @param reason reason for the decision; the media never see it
     * @param publicNote note that the authorised body added to the event for the media
     * @param mergedInto id of the planned event into which the event was merged
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Editing(
            @Schema(allowableValues = {"INCLUDE", "EXCLUDE", "FEATURE", "LEFT_TO_POLICY"})
            String decision,

            @Nullable Text reason,
            @Nullable Text publicNote,
            @Nullable String mergedInto) {}

    /** A copy of this receipt with the authorised body's decision on the event. */
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
                declaration,
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
                null,
                null);
    }

    /** The weeks that the command's dates touch. The dates are fields of the command itself or of its {@code details}. */
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
    public static Receipt decided(SubmissionOutcome outcome) {
        boolean accepted = outcome.getVerdict() == Verdict.ACCEPTED;
        boolean warned = outcome.getWarningCount() > 0;
        var refusal = outcome.getRefusal();
        var declaration = outcome.getDeclaration();
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
                declaration == null ? null : DeclarationResponse.of(declaration),
                null);
    }
}
