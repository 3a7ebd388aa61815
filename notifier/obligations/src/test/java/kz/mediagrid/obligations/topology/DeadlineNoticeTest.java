package kz.mediagrid.obligations.topology;

import static kz.mediagrid.obligations.topology.Records.arose;
import static kz.mediagrid.obligations.topology.Records.contributed;
import static kz.mediagrid.obligations.topology.Records.ordered;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.mediagrid.obligations.ClockInput;
import kz.mediagrid.schemas.BodyContribution;
import kz.mediagrid.schemas.JointNotice;
import kz.mediagrid.schemas.NoticeCause;
import kz.mediagrid.schemas.NoticeTime;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** What a notice ordered for the deadline holds is the same, whenever the clock ran, and also where all is read anew. */
class DeadlineNoticeTest {

    /** Tuesday noon in Almaty; what is owed on its receipt is due on Wednesday at 24:00. */
    private static final Instant TUESDAY = Instant.parse("2026-12-01T07:00:00Z");

    private static final Instant DUE = Instant.parse("2026-12-02T19:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-12-04T06:00:00Z");

    @Test
    void whoContributesAfterTheDeadlineIsNotInItAlthoughTheClockWasDown() {
        var notices = ofBoth(
                arose("mat-1", TUESDAY, "edu", "dsm"),
                ordered("mat-1", NoticeTime.AT_DEADLINE, true, TUESDAY),
                contributed("mat-1", "edu", DUE.minusMillis(1)),
                contributed("mat-1", "dsm", DUE),
                contributed("mat-1", "edu", FRIDAY));

        assertThat(notices).hasSize(1);
        assertThat(said(notices.get(0))).containsExactly("edu");
        assertThat(notices.get(0).getMissing()).containsExactly("dsm");
        assertThat(notices.get(0).getCause()).isEqualTo(NoticeCause.DEADLINE);
    }

    @Test
    void orderedAfterTheDeadlineItHoldsWhatLayThereThen() {
        var notices = ofBoth(
                arose("mat-1", TUESDAY, "edu", "dsm", "mfa"),
                contributed("mat-1", "edu", TUESDAY),
                contributed("mat-1", "dsm", FRIDAY),
                ordered("mat-1", NoticeTime.AT_DEADLINE, true, FRIDAY),
                contributed("mat-1", "mfa", FRIDAY));

        assertThat(said(notices.get(0))).containsExactly("edu", "dsm");
        assertThat(notices.get(0).getMissing()).containsExactly("mfa");
    }

    @Test
    void withoutLeaveToNameTheMissingItHoldsWhatCameUpToTheLastOfThem() {
        var notices = ofBoth(
                arose("mat-1", TUESDAY, "edu", "dsm"),
                ordered("mat-1", NoticeTime.AT_DEADLINE, false, TUESDAY),
                contributed("mat-1", "edu", TUESDAY),
                contributed("mat-1", "edu", FRIDAY),
                contributed("mat-1", "dsm", FRIDAY.plusSeconds(60)),
                contributed("mat-1", "edu", FRIDAY.plusSeconds(120)));

        assertThat(said(notices.get(0))).containsExactly("edu", "edu", "dsm");
        assertThat(notices.get(0).getMissing()).isEmpty();
    }

    @Test
    void aDecisionThatComesOnceItWasDueChangesNothing() {
        var first = ordered("mat-1", NoticeTime.AT_DEADLINE, true, TUESDAY);
        var notices = ofBoth(
                arose("mat-1", TUESDAY, "edu", "dsm"),
                first,
                contributed("mat-1", "edu", TUESDAY),
                ordered("mat-1", NoticeTime.NOW, false, DUE),
                ordered("mat-1", NoticeTime.WHEN_COMPLETE, false, FRIDAY));

        assertThat(notices.get(0).getOrderedBy())
                .isEqualTo(first.getSubmission().getSubmissionId());
        assertThat(notices.get(0).getMissing()).containsExactly("dsm");
    }

    @Test
    void aDecisionToSendAtOnceThatComesOnceItWasDueMakesASupplement() {
        var notices = ofBoth(
                arose("mat-1", TUESDAY, "edu", "dsm"),
                ordered("mat-1", NoticeTime.AT_DEADLINE, true, TUESDAY),
                contributed("mat-1", "edu", TUESDAY),
                contributed("mat-1", "dsm", DUE),
                ordered("mat-1", NoticeTime.NOW, true, FRIDAY),
                contributed("mat-1", "edu", FRIDAY.plusSeconds(60)),
                ordered("mat-1", NoticeTime.NOW, true, FRIDAY.plusSeconds(120)),
                ordered("mat-1", NoticeTime.NOW, true, FRIDAY.plusSeconds(180)));

        assertThat(notices).extracting(JointNotice::getSupplement).containsExactly(0, 1, 2);
        assertThat(notices)
                .extracting(DeadlineNoticeTest::said)
                .containsExactly(List.of("edu"), List.of("dsm"), List.of("edu"));
        assertThat(notices.get(0).getMissing()).containsExactly("dsm");
    }

    @Test
    void aDecisionThatComesWhileItStillWaitsCounts() {
        var second = ordered("mat-1", NoticeTime.NOW, true, FRIDAY);
        var notices = ofBoth(
                arose("mat-1", TUESDAY, "edu", "dsm"),
                ordered("mat-1", NoticeTime.AT_DEADLINE, false, TUESDAY),
                contributed("mat-1", "edu", TUESDAY),
                second);

        assertThat(notices.get(0).getOrderedBy())
                .isEqualTo(second.getSubmission().getSubmissionId());
        assertThat(notices.get(0).getMissing()).containsExactly("dsm");
    }

    @Test
    void whatWasSaidInTimeIsInItAlthoughItLiesOnTheLogAMomentLater() {
        try (var clock = new ClockOfObligations(TUESDAY)) {
            clock.send(
                    arose("mat-1", TUESDAY, "edu", "dsm"),
                    ordered("mat-1", NoticeTime.AT_DEADLINE, true, TUESDAY),
                    contributed("mat-1", "edu", TUESDAY),
                    contributed("mat-1", "dsm", TUESDAY));
            clock.settles();
            clock.comesTo(DUE.plusMillis(50).toString());
            clock.send(contributed("mat-1", "edu", DUE.minusMillis(10)));

            var notices = end(clock);

            assertThat(said(notices.get(0))).containsExactly("edu", "dsm", "edu");
        }
    }

    /** What goes out is the same, but for its time, whether somebody runs all the time or reads all of it at the end. */
    private static List<JointNotice> ofBoth(SpecificRecord... log) {
        var notices = readAsItComes(List.of(log));
        assertThat(readAnew(List.of(log))).isEqualTo(notices);
        return notices;
    }

    private static List<JointNotice> readAsItComes(List<SpecificRecord> log) {
        try (var clock = new ClockOfObligations(TUESDAY)) {
            for (var record : log) {
                var at = ClockInput.of(record, 0).orElseThrow().at();
                if (at.isAfter(clock.now())) {
                    clock.passes(Duration.between(clock.now(), at));
                }
                clock.send(record);
                if (at.isAfter(DUE)) {
                    clock.settles();
                }
            }
            return end(clock);
        }
    }

    private static List<JointNotice> readAnew(List<SpecificRecord> log) {
        try (var clock = new ClockOfObligations(FRIDAY.plus(Duration.ofHours(1)))) {
            clock.send(log.toArray(SpecificRecord[]::new));
            return end(clock);
        }
    }

    private static List<JointNotice> end(ClockOfObligations clock) {
        var end = FRIDAY.plus(Duration.ofHours(2));
        clock.passes(Duration.between(clock.now(), end));
        clock.settles();
        return clock.notices().stream()
                .map(notice -> JointNotice.newBuilder(notice).setSentAt(end).build())
                .toList();
    }

    private static List<String> said(JointNotice notice) {
        return notice.getContributions().stream()
                .map(BodyContribution::getAgencyCode)
                .toList();
    }
}
