package kz.mediagrid.obligations.topology;

import static kz.mediagrid.obligations.topology.Records.arose;
import static kz.mediagrid.obligations.topology.Records.aroseOn;
import static kz.mediagrid.obligations.topology.Records.closed;
import static kz.mediagrid.obligations.topology.Records.contributed;
import static kz.mediagrid.obligations.topology.Records.ordered;
import static kz.mediagrid.obligations.topology.Records.swapped;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.obligations.ObligationStores;
import kz.mediagrid.schemas.BodyContribution;
import kz.mediagrid.schemas.ConcernedBody;
import kz.mediagrid.schemas.CopiedBody;
import kz.mediagrid.schemas.JointMatterArose;
import kz.mediagrid.schemas.JointNotice;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.MatterParty;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageKind;
import kz.mediagrid.schemas.NoticeCause;
import kz.mediagrid.schemas.NoticeTime;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.RequestAddressing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Para. 5, second part: what the bodies said goes on to the other bodies concerned and to the media, once. */
class JointNoticeTest {

    /** Tuesday noon in Almaty; what is owed on its receipt is due on Wednesday at 24:00. */
    private static final Instant TUESDAY = Instant.parse("2026-12-01T07:00:00Z");

    private static final Instant DUE = Instant.parse("2026-12-02T19:00:00Z");

    private final ClockOfObligations clock = new ClockOfObligations(TUESDAY);

    @AfterEach
    void close() {
        clock.close();
    }

    private List<String> said() {
        return clock.notices().stream()
                .flatMap(notice -> notice.getContributions().stream())
                .map(BodyContribution::getAgencyCode)
                .toList();
    }

    @Test
    void orderedForNowItGoesOutWithWhatThereIs() {
        clock.send(
                arose("mat-1", TUESDAY, "edu", "dsm", "mfa"),
                contributed("mat-1", "dsm", TUESDAY),
                contributed("mat-1", "edu", TUESDAY),
                contributed("mat-1", "dsm", TUESDAY),
                ordered("mat-1", NoticeTime.NOW, true, TUESDAY));

        var notice = clock.notices().get(0);
        assertThat(said()).containsExactly("dsm", "edu", "dsm");
        assertThat(notice.getBodies()).containsExactly("edu", "dsm", "mfa");
        assertThat(notice.getMissing()).containsExactly("mfa");
        assertThat(notice.getCause()).isEqualTo(NoticeCause.ORDERED);
        assertThat(notice.getSentAt()).isEqualTo(TUESDAY);
        assertThat(notice.getText()).isEqualTo(new LocalizedText(null, "To all", null));
        assertThat(notice.getForMedia()).isFalse();
    }

    @Test
    void whoIsSilentIsNotNamedUnlessTheAuthorisedBodySaysSo() {
        clock.send(arose("mat-1", TUESDAY, "edu", "dsm"), ordered("mat-1", NoticeTime.NOW, false, TUESDAY));

        assertThat(clock.notices()).hasSize(1);
        assertThat(clock.notices().get(0).getMissing()).isEmpty();
    }

    @Test
    void orderedForWhenItIsCompleteItGoesOutWithTheLastContributionHoweverLate() {
        clock.send(
                arose("mat-1", TUESDAY, "edu", "dsm"),
                ordered("mat-1", NoticeTime.WHEN_COMPLETE, false, TUESDAY),
                contributed("mat-1", "dsm", TUESDAY));
        clock.passes(Duration.ofDays(5));
        clock.settles();
        assertThat(clock.notices()).isEmpty();

        clock.send(contributed("mat-1", "edu", clock.now()));

        assertThat(said()).containsExactly("dsm", "edu");
        assertThat(clock.notices().get(0).getCause()).isEqualTo(NoticeCause.COMPLETE);
    }

    @Test
    void orderedForTheDeadlineItGoesOutOnceTheSilentAreEnteredAsOverdueAndNamesThem() {
        clock.send(
                arose("mat-1", TUESDAY, "edu", "dsm"),
                ordered("mat-1", NoticeTime.AT_DEADLINE, true, TUESDAY),
                contributed("mat-1", "edu", TUESDAY));
        clock.comesTo(DUE.toString());
        clock.passesTickByTick(Duration.ofMillis(2_900));
        assertThat(clock.notices()).isEmpty();

        clock.passesTickByTick(Duration.ofMillis(200));

        assertThat(clock.story()).endsWith("dsm: OVERDUE");
        var notice = clock.notices().get(0);
        assertThat(notice.getMissing()).containsExactly("dsm");
        assertThat(notice.getCause()).isEqualTo(NoticeCause.DEADLINE);
        clock.passes(Duration.ofDays(9));
        clock.settles();
        assertThat(clock.notices()).hasSize(1);
    }

    @Test
    void aCompleteNoticeForTheDeadlineStillWaitsForIt() {
        clock.send(
                arose("mat-1", TUESDAY, "edu"),
                contributed("mat-1", "edu", TUESDAY),
                ordered("mat-1", NoticeTime.AT_DEADLINE, false, TUESDAY));
        clock.settles();
        assertThat(clock.notices()).isEmpty();

        clock.comesTo(DUE.toString());
        clock.settles();

        assertThat(said()).containsExactly("edu");
        assertThat(clock.notices().get(0).getCause()).isEqualTo(NoticeCause.DEADLINE);
    }

    @Test
    void withoutLeaveToNameTheMissingItWaitsUntilItIsComplete() {
        clock.send(
                arose("mat-1", TUESDAY, "edu", "dsm"),
                contributed("mat-1", "edu", TUESDAY),
                ordered("mat-1", NoticeTime.AT_DEADLINE, false, TUESDAY));
        clock.comesTo(DUE.toString());
        clock.settles();
        assertThat(clock.notices()).isEmpty();

        clock.send(contributed("mat-1", "dsm", clock.now()));

        assertThat(said()).containsExactly("edu", "dsm");
    }

    @Test
    void orderedAfterTheDeadlineItGoesOutAtOnce() {
        clock.send(arose("mat-1", TUESDAY, "edu", "dsm"), contributed("mat-1", "edu", TUESDAY));
        clock.comesTo(DUE.toString());
        clock.settles();

        clock.send(ordered("mat-1", NoticeTime.AT_DEADLINE, true, clock.now()));

        assertThat(clock.notices().get(0).getMissing()).containsExactly("dsm");
    }

    @Test
    void theDeadlineIsTheLastOfTheTerms() {
        clock.send(
                aroseOn("mat-1", "2026-11-26", TUESDAY, "edu", "dsm"),
                ordered("mat-1", NoticeTime.AT_DEADLINE, true, TUESDAY));
        clock.settles();
        assertThat(clock.story()).contains("edu: OVERDUE");
        assertThat(clock.notices()).isEmpty();

        clock.comesTo(DUE.toString());
        clock.settles();

        assertThat(clock.notices().get(0).getMissing()).containsExactly("edu", "dsm");
    }

    @Test
    void theLastDecisionBeforeItWentOutCounts() {
        clock.send(
                arose("mat-1", TUESDAY, "edu", "dsm"),
                ordered("mat-1", NoticeTime.AT_DEADLINE, true, TUESDAY),
                ordered("mat-1", NoticeTime.WHEN_COMPLETE, false, TUESDAY));
        clock.comesTo(DUE.toString());
        clock.settles();
        assertThat(clock.notices()).isEmpty();

        clock.send(
                ordered("mat-1", NoticeTime.NOW, false, clock.now()),
                ordered("mat-1", NoticeTime.NOW, true, clock.now()));

        assertThat(clock.notices()).hasSize(1);
        assertThat(clock.notices().get(0).getMissing()).isEmpty();
    }

    @Test
    void aCancelledMatterHasNoNotice() {
        clock.send(
                arose("mat-1", TUESDAY, "edu"),
                ordered("mat-1", NoticeTime.AT_DEADLINE, true, TUESDAY),
                closed("mat-1", MatterParty.AUTHORISED_BODY, TUESDAY),
                ordered("mat-1", NoticeTime.NOW, true, TUESDAY));
        clock.comesTo(DUE.toString());
        clock.settles();

        assertThat(clock.notices()).isEmpty();
    }

    @Test
    void whatComesAfterTheNoticeStillMeetsWhatIsOwed() {
        clock.send(
                arose("mat-1", TUESDAY, "edu"),
                ordered("mat-1", NoticeTime.NOW, true, TUESDAY),
                contributed("mat-1", "edu", TUESDAY));

        assertThat(clock.story()).containsExactly("edu: OPENED", "edu: MET");
        assertThat(said()).isEmpty();
        assertThat(clock.stores.get(ObligationStores.CONTRIBUTIONS.name()).contents)
                .as("what waits for a supplement")
                .hasSize(1);
    }

    @Test
    void aRestartLosesNeitherAContributionNorTheDecision() {
        clock.send(
                arose("mat-1", TUESDAY, "edu", "dsm"),
                contributed("mat-1", "edu", TUESDAY),
                ordered("mat-1", NoticeTime.AT_DEADLINE, true, TUESDAY));
        clock.restart();
        clock.comesTo(DUE.toString());
        clock.settles();
        clock.restart();
        clock.settles();

        assertThat(said()).containsExactly("edu");
        assertThat(clock.notices()).hasSize(1);
    }

    @Test
    void anotherCalendarMovesTheDeadlineAndTheNoticeWithIt() {
        clock.comesTo("2026-12-03T07:00:00Z");
        clock.send(
                arose("mat-1", clock.now(), "edu"),
                ordered("mat-1", NoticeTime.AT_DEADLINE, true, clock.now()),
                swapped("kz-2", WorkingCalendar.kazakhstan().version(), clock.now(), "2026-12-04", "2026-12-05"));
        clock.comesTo("2026-12-04T19:00:00Z");
        clock.settles();
        assertThat(clock.notices()).isEmpty();

        clock.comesTo("2026-12-05T19:00:00Z");
        clock.settles();
        assertThat(clock.notices()).hasSize(1);
    }

    @Test
    void aCalendarThatMovesTheDeadlineForwardMovesTheNoticeToo() {
        clock.comesTo("2026-12-04T07:00:00Z");
        clock.send(
                arose("mat-1", clock.now(), "edu"),
                ordered("mat-1", NoticeTime.AT_DEADLINE, true, clock.now()),
                swapped("kz-2", WorkingCalendar.kazakhstan().version(), clock.now(), "2026-12-08", "2026-12-05"));
        clock.settles();

        clock.comesTo("2026-12-05T19:00:00Z");
        clock.settles();

        assertThat(clock.notices()).hasSize(1);
    }

    @Test
    void moreThanOneRecordHoldsGoesOutInParts() {
        var long1 = "a".repeat(150_000);
        clock.send(
                arose("mat-1", TUESDAY, "edu", "dsm"),
                contributed("mat-1", "edu", TUESDAY, long1),
                contributed("mat-1", "dsm", TUESDAY, long1),
                ordered("mat-1", NoticeTime.NOW, false, TUESDAY));

        assertThat(clock.notices()).extracting(JointNotice::getPart).containsExactly(1, 2);
        assertThat(clock.notices()).extracting(JointNotice::getParts).containsOnly(2);
        assertThat(clock.notices().get(1).getText()).isNull();
        assertThat(said()).containsExactly("edu", "dsm");
    }

    @Test
    void eachBodyConcernedIsWrittenToOnceWithTheNotice() {
        clock.send(
                aroseOn("mat-1", "2026-12-01", TUESDAY, "edu", "dsm"),
                ordered("mat-1", NoticeTime.NOW, false, TUESDAY),
                ordered("mat-1", NoticeTime.NOW, false, TUESDAY));
        clock.settles();

        var written = noticesToAgencies();

        assertThat(written)
                .extracting(MessageDue::getMessageId)
                .containsExactly("JOINT_NOTICE/mat-1/edu", "JOINT_NOTICE/mat-1/dsm");
        assertThat(written).extracting(MessageDue::getOwed).containsOnlyNulls();
        assertThat(written).extracting(MessageDue::getSendFrom).containsOnly(TUESDAY);
    }

    @Test
    void whoTookOverFromABodyIsWrittenToInItsPlace() {
        var matter = arose("mat-1", TUESDAY, "edu");
        var closed = ConcernedBody.newBuilder()
                .setAgencyCode("old")
                .setAddressing(RequestAddressing.NO_ADDRESSEE)
                .setSuccessor("edu")
                .build();
        var merged = ConcernedBody.newBuilder(closed)
                .setAgencyCode("older")
                .setSuccessor("new")
                .build();
        var agencies = new ArrayList<>(matter.getBodies());
        agencies.addAll(List.of(closed, merged));
        clock.send(
                JointMatterArose.newBuilder(matter).setBodies(agencies).build(),
                ordered("mat-1", NoticeTime.NOW, false, TUESDAY));

        assertThat(noticesToAgencies()).extracting(MessageDue::getBody).containsExactly("edu", "new");
    }

    @Test
    void aBodyInCopyIsWrittenToAsTheBodiesConcernedAreAndOwesNothing() {
        var matter = JointMatterArose.newBuilder(arose("mat-1", TUESDAY, "edu"))
                .setInCopy(List.of(
                        new CopiedBody("mfa", null), new CopiedBody("old", "new"), new CopiedBody("older", "edu")))
                .build();
        clock.only(ObligationKind.JOINT_CONTRIBUTION);
        clock.send(
                matter, contributed("mat-1", "mfa", TUESDAY), ordered("mat-1", NoticeTime.AT_DEADLINE, true, TUESDAY));
        clock.restart();
        clock.comesTo(DUE.toString());
        clock.settles();

        assertThat(clock.story()).containsExactly("edu: OPENED", "edu: OVERDUE");
        assertThat(said()).isEmpty();
        assertThat(clock.notices().get(0).getBodies()).containsExactly("edu");
        assertThat(clock.notices().get(0).getInCopy()).containsExactly("mfa", "new", "edu");
        assertThat(clock.notices().get(0).getMissing()).containsExactly("edu");
        assertThat(noticesToAgencies()).extracting(MessageDue::getBody).containsExactly("edu", "mfa", "new");
    }

    @Test
    void aNoticeThatGoesOutAtNightIsMailedInTheMorning() {
        clock.send(arose("mat-1", TUESDAY, "edu"), ordered("mat-1", NoticeTime.AT_DEADLINE, true, TUESDAY));
        clock.comesTo(DUE.toString());
        clock.settles();

        assertThat(noticesToAgencies())
                .extracting(MessageDue::getSendFrom)
                .containsExactly(Instant.parse("2026-12-03T04:00:00Z"));
    }

    private List<MessageDue> noticesToAgencies() {
        return clock.messages().stream()
                .filter(message -> message.getMessageKind() == MessageKind.JOINT_NOTICE)
                .toList();
    }
}
