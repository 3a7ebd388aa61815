package kz.mediagrid.gateway.matter;

import static kz.mediagrid.gateway.matter.MatterFixture.DSM;
import static kz.mediagrid.gateway.matter.MatterFixture.EDITOR;
import static kz.mediagrid.gateway.matter.MatterFixture.EDU;
import static kz.mediagrid.gateway.matter.MatterFixture.THURSDAY_24;
import static kz.mediagrid.gateway.matter.MatterFixture.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.gateway.calendar.CalendarFixture;
import kz.mediagrid.gateway.term.TermStatus.TermState;
import kz.mediagrid.schemas.DueProof;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.ObligationTransition;
import kz.mediagrid.schemas.RequestTerm;
import org.junit.jupiter.api.Test;

/** Para. 5, second part: one working day, for the opener from the day the matter arose, for the others from its receipt. */
class TermsOfMattersTest {

    private final MatterFixture fixture = new MatterFixture();

    @Test
    void para5_theOpenersTermRunsFromTheDayItAroseAndTheOthersFromItsReceipt() {
        var id = fixture.open(EDU, "dsm");

        assertThat(fixture.agency(id, "edu").dueAt()).isEqualTo("2026-12-03T00:00:00+05:00");
        assertThat(fixture.agency(id, "edu").proof().rule()).isEqualTo("FROM_THE_DAY_IT_AROSE");
        assertThat(fixture.agency(id, "edu").proof().lines())
                .extracting(Text::en)
                .startsWith("2026-12-01  Tuesday  worked  the term runs from this day: working day");
        assertThat(fixture.agency(id, "dsm").dueAt()).isEqualTo("2026-12-04T00:00:00+05:00");
        assertThat(fixture.agency(id, "dsm").proof().rule()).isEqualTo("FROM_DAY_OF_RECEIPT");
    }

    @Test
    void para5_whereTheAuthorisedBodyOpensItAllTermsRunFromItsReceipt() {
        var id = fixture.open(EDITOR, "edu", "dsm");

        assertThat(fixture.shown(id).bodies())
                .extracting(ConcernedAgencyResponse::dueAt)
                .containsOnly("2026-12-04T00:00:00+05:00");
    }

    @Test
    void aBodysOwnRuleCountsItsTerm() {
        fixture.change(fixture.entry("dsm")
                .setClosingTime(LocalTime.of(14, 0))
                .setRequestTerm(RequestTerm.REGISTRATION_PRACTICE));

        var id = fixture.open(EDU, "dsm");

        assertThat(fixture.agency(id, "dsm").proof().rule()).isEqualTo("REGISTRATION_PRACTICE");
        assertThat(fixture.agency(id, "dsm").dueAt()).isEqualTo("2026-12-05T00:00:00+05:00");
    }

    @Test
    void whoIsNotInOfficeThatDayOwesNothing() {
        fixture.change(fixture.entry("dsm").setValidUntil(LocalDate.of(2026, 12, 1)));

        var id = fixture.open(EDU, "dsm");

        assertThat(fixture.agency(id, "dsm").addressing()).isEqualTo("NO_ADDRESSEE");
        assertThat(fixture.agency(id, "dsm").term()).isNull();
    }

    @Test
    void eachBodysFirstContributionDecidesByItsReceiptAlone() {
        var id = fixture.open(EDU, "dsm");
        fixture.writer().contribute(id, fixture.contributing(EDU, id, "1"));
        fixture.at(THURSDAY_24).writer().contribute(id, fixture.contributing(DSM, id, "2"));

        assertThat(fixture.agency(id, "edu").term()).isEqualTo(TermState.MET);
        assertThat(fixture.agency(id, "dsm").term()).isEqualTo(TermState.MET_LATE);
        assertThat(fixture.agency(id, "dsm").contributedAt()).isEqualTo("2026-12-04T00:00:00+05:00");
    }

    @Test
    void theTermsPassWithTheBusinessClockAndEndWithTheMatter() {
        var id = fixture.open(EDU, "dsm");
        assertThat(fixture.at(THURSDAY_24.minusMillis(1)).agency(id, "dsm").term())
                .isEqualTo(TermState.OPEN);
        assertThat(fixture.agency(id, "edu").term()).isEqualTo(TermState.OVERDUE);
        assertThat(fixture.at(THURSDAY_24).agency(id, "dsm").term()).isEqualTo(TermState.OVERDUE);

        fixture.writer().cancel(id, fixture.cancelling(EDITOR, id, "k"));

        assertThat(fixture.agency(id, "dsm").term()).isEqualTo(TermState.CANCELLED);
    }

    @Test
    void theClocksDueTimeAndProofDecideWhereThereIsOneForThatBody() {
        var id = fixture.open(EDU, "dsm");
        fixture.obligations.apply(obligation(id, "dsm"));

        assertThat(fixture.at(THURSDAY_24).agency(id, "dsm").term()).isEqualTo(TermState.OPEN);
        assertThat(fixture.agency(id, "dsm").dueAt()).isEqualTo("2026-12-08T00:00:00+05:00");
        assertThat(fixture.agency(id, "dsm").proof().calendarVersion()).isEqualTo("another");
        assertThat(fixture.agency(id, "edu").proof().calendarVersion()).isNotEqualTo("another");
    }

    @Test
    void anotherCalendarTakesEffectWithoutARestartAndARepeatIsAnsweredAsBefore() {
        var first = fixture.controller().open(fixture.opening(EDU, "2026-12-01", "dsm"));
        var later = WEDNESDAY.plus(Duration.ofHours(1));

        fixture.calendars.apply(CalendarFixture.builtIn());
        fixture.calendars.apply(CalendarFixture.inForce(CalendarFixture.movedThursday(), later, 7));
        fixture.at(later);

        var dsm = fixture.agency(first.getBody().id(), "dsm");
        assertThat(dsm.dueAt()).isEqualTo("2026-12-05T00:00:00+05:00");
        assertThat(dsm.proof().calendarVersion()).isEqualTo("kz-2026-12-01");
        assertThat(fixture.controller().open(fixture.opening(EDU, "2026-12-01", "dsm")))
                .isEqualTo(first);
    }

    @Test
    void whatAWriteIsAnsweredDoesNotChangeWithTheClock() {
        var first = fixture.controller().open(fixture.opening(EDU, "2026-12-01", "dsm"));

        fixture.obligations.apply(obligation(first.getBody().id(), "dsm"));
        var repeated = fixture.at(THURSDAY_24.plus(Duration.ofDays(1)))
                .controller()
                .open(fixture.opening(EDU, "2026-12-01", "dsm"));

        assertThat(repeated).isEqualTo(first);
    }

    private static ObligationChanged obligation(String matterId, String agency) {
        return ObligationChanged.newBuilder()
                .setObligationId("JOINT_CONTRIBUTION/" + matterId + "/" + agency)
                .setKind(ObligationKind.JOINT_CONTRIBUTION)
                .setDebtor(agency)
                .setSubject(matterId)
                .setTransition(ObligationTransition.RECOUNTED)
                .setState(ObligationState.OPEN)
                .setRecordedAt(WEDNESDAY)
                .setOpenedAt(WEDNESDAY)
                .setDueAt(Instant.parse("2026-12-07T19:00:00Z"))
                .setProof(DueProof.newBuilder()
                        .setStartedAt(WEDNESDAY)
                        .setRule("FROM_DAY_OF_RECEIPT")
                        .setCalendarVersion("another")
                        .setLines(List.of(new LocalizedText("дәлел", "доказательство", "proof")))
                        .build())
                .build();
    }
}
