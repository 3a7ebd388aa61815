package kz.mediagrid.gateway.week;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import kz.mediagrid.calendar.WeekSchedule;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.GridHeld;
import org.jspecify.annotations.Nullable;

/**
 * The grid of a week as it is now.
 *
 * @param week the grid week
 * @param version the number of the newest version; 0 before the first
 * @param publishedAt the time at which it was published; absent before the first
 * @param held the hold that stops the versions of the week; absent if it is not held
 * @param waiting the number of changes that wait for the next version; 0 before the first
 * @param nextPublication the time at which the next version is published; absent if nothing waits, or the week is held
 * @param times the times of the week by the calendar in force
 * @param bodies the numbers of bodies that owe information for the week; all 0 before collecting opens
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Week")
record WeekResponse(
        @Schema(example = "2026-W50") String week,
        int version,
        @Nullable Instant publishedAt,
        @Nullable Hold held,
        int waiting,
        @Nullable Instant nextPublication,
        Times times,
        Bodies bodies) {

    /**
     * The hold of a week.
     *
     * @param submission the number of the submission that holds the week
     * @param since the time at which it was received
     * @param by the post of the person who holds the week; absent for a program, or if the post is unknown
     * @param reason the reason, for the authorised body alone; absent for others, or if none was given
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WeekHold")
    record Hold(
            String submission,
            Instant since,
            @Nullable String by,
            @Nullable Text reason) {

        static @Nullable Hold ofNullable(@Nullable GridHeld hold, boolean withReason) {
            if (hold == null) {
                return null;
            }
            var stamp = hold.getSubmission();
            return new Hold(
                    stamp.getSubmissionId(),
                    stamp.getReceivedAt(),
                    stamp.getActorPost(),
                    withReason ? Text.ofNullable(hold.getReason()) : null);
        }
    }

    /**
     * The times of a week (para. 5 and 6).
     *
     * @param collectingOpens the time from which information is collected
     * @param submissionDue the end of the term for information
     * @param publishAt the time at which version 1 is published
     * @param dispatchDue the end of the term within which the grid is sent
     */
    @Schema(name = "WeekTimes")
    record Times(Instant collectingOpens, Instant submissionDue, Instant publishAt, Instant dispatchDue) {

        static Times of(WeekSchedule schedule) {
            return new Times(
                    schedule.collectingOpens().at(),
                    schedule.submissionDue().at(),
                    schedule.publishAt().at(),
                    schedule.dispatchDue().at());
        }
    }

    /**
     * The numbers of bodies that owe information for a week.
     *
     * @param declared bodies that declared the week complete
     * @param filed bodies that filed events without declaring the week complete
     * @param silent bodies that have no event in the week and did not declare it; they may have withdrawn or moved what they filed
     */
    @Schema(name = "WeekBodies")
    record Bodies(long declared, long filed, long silent) {}

    /** @param withReason whether the reader may see the reason of a hold */
    static WeekResponse of(WeekOverview overview, boolean withReason) {
        var newest = overview.newest();
        return new WeekResponse(
                overview.schedule().week().toString(),
                overview.version(),
                newest == null ? null : newest.getPublishedAt(),
                Hold.ofNullable(overview.hold(), withReason),
                overview.waiting(),
                overview.nextPublication(),
                Times.of(overview.schedule()),
                new Bodies(
                        overview.count(WeekBody.State.DECLARED),
                        overview.count(WeekBody.State.FILED),
                        overview.count(WeekBody.State.SILENT)));
    }
}
