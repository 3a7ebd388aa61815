package kz.mediagrid.gateway.calendar;

import static kz.mediagrid.gateway.calendar.CalendarFixture.BUILT_IN;
import static kz.mediagrid.gateway.calendar.CalendarFixture.NEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.Map;
import kz.mediagrid.calendar.YearStatus;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import org.junit.jupiter.api.Test;

class CalendarPreviewTest {

    private final CalendarFixture fixture = new CalendarFixture();

    private PreviewResponse preview(String text) {
        return fixture.preview(Map.of("text", text));
    }

    @Test
    void theDaysThatChangeAreShownWithTheirReasonsBeforeAndAfter() {
        var preview = preview(CalendarFixture.movedThursday());

        assertThat(preview.problems()).isEmpty();
        assertThat(preview.version()).isEqualTo(NEXT);
        assertThat(preview.replaces()).isEqualTo(BUILT_IN);
        assertThat(preview.days()).extracting(PreviewResponse.Day::date).containsExactly("2026-12-03", "2026-12-05");
        assertThat(preview.days().get(0)).satisfies(day -> {
            assertThat(day.before().working()).isTrue();
            assertThat(day.after().working()).isFalse();
            assertThat(day.after().reason().kk()).isNotBlank();
            assertThat(day.after().reason().ru()).isNotBlank();
            assertThat(day.after().reason().en()).contains("2026-12-05");
        });
    }

    @Test
    void anOfficialYearThatWouldBeProvisionalIsShownThoughNoDayChanges() {
        var preview = preview(provisional2026());

        assertThat(preview.problems()).isEmpty();
        assertThat(preview.days()).isEmpty();
        assertThat(preview.years()).singleElement().satisfies(year -> {
            assertThat(year.before().year()).isEqualTo(2026);
            assertThat(year.before().status()).isEqualTo(YearStatus.OFFICIAL);
            assertThat(year.after().status()).isEqualTo(YearStatus.PROVISIONAL);
            assertThat(year.after().source()).isEqualTo(year.before().source());
        });
    }

    @Test
    void aYearWhoseSourceAloneChangesIsShownToo() {
        var preview = preview(CalendarFixture.named(NEXT, "2026-11-24")
                .replaceFirst("(?m)^year,2025,official,.*$", "year,2025,official,another paper"));

        assertThat(preview.years())
                .singleElement()
                .satisfies(year -> assertThat(year.after().source()).isEqualTo("another paper"));
    }

    @Test
    void whatAProvisionalYearDecidesIsMarked() {
        var moved = preview(CalendarFixture.movedThursday());
        var provisional =
                preview(CalendarFixture.movedThursday().replace("year,2026,official,", "year,2026,provisional,"));

        assertThat(moved.days())
                .noneMatch(day -> day.before().provisional() || day.after().provisional());
        assertThat(moved.weeks().get(0).instants()).noneMatch(PreviewResponse.Moved::provisional);
        assertThat(provisional.days())
                .allMatch(day -> !day.before().provisional() && day.after().provisional());
        assertThat(provisional.weeks().get(0).instants()).allMatch(PreviewResponse.Moved::provisional);
    }

    private static String provisional2026() {
        return CalendarFixture.named(NEXT, "2026-11-24").replace("year,2026,official,", "year,2026,provisional,");
    }

    @Test
    void theInstantsOfTheWeeksThatChangeAreShownOldAndNew() {
        var weeks = preview(CalendarFixture.movedThursday()).weeks();

        assertThat(weeks).singleElement().satisfies(week -> {
            assertThat(week.week()).isEqualTo("2026-W50");
            assertThat(week.instants())
                    .extracting(
                            PreviewResponse.Moved::name, PreviewResponse.Moved::before, PreviewResponse.Moved::after)
                    .containsExactly(
                            tuple("expectedBy", "2026-12-04T00:00:00+05:00", "2026-12-03T00:00:00+05:00"),
                            tuple("submissionDue", "2026-12-04T00:00:00+05:00", "2026-12-05T00:00:00+05:00"),
                            tuple("dispatchDue", "2026-12-05T00:00:00+05:00", "2026-12-06T00:00:00+05:00"));
        });
    }

    @Test
    void allThatIsOwedAndWouldBeDueAtAnotherTimeIsCountedByKind() {
        owed(ObligationKind.WEEKLY_SUBMISSION, "2026-W50/edu", "SUBMISSION_DUE", "2026-12-03T19:00:00Z");
        owed(ObligationKind.WEEKLY_SUBMISSION, "2026-W51/edu", "SUBMISSION_DUE", "2026-12-10T19:00:00Z");
        owed(ObligationKind.GRID_DISPATCH, "2026-W50", "DISPATCH_DUE", "2026-12-04T19:00:00Z");
        owed(ObligationKind.REQUEST_ANSWER, "moved", "FROM_DAY_OF_RECEIPT", "2026-12-03T19:00:00Z");
        owed(ObligationKind.REQUEST_ANSWER, "extended", "EXTENSION", "2026-12-10T19:00:00Z");
        owed(ObligationKind.JOINT_CONTRIBUTION, "mat-1/dsm", "REGISTRATION_PRACTICE", "2026-12-03T19:00:00Z");
        owed(ObligationKind.JOINT_CONTRIBUTION, "mat-1/edu", "FROM_THE_DAY_IT_AROSE", "2026-12-03T19:00:00Z");

        assertThat(preview(CalendarFixture.movedThursday()).owed())
                .isEqualTo(new PreviewResponse.Owed(counted(2, 1), counted(2, 1), counted(2, 2), counted(1, 1)));
    }

    @Test
    void whatIsSettledIsOwedNoMoreAndWhatIsOverdueIs() {
        var answer = owed(ObligationKind.REQUEST_ANSWER, "late", "FROM_DAY_OF_RECEIPT", "2026-12-03T19:00:00Z");
        fixture.owed.apply(ObligationChanged.newBuilder(answer)
                .setState(ObligationState.OVERDUE)
                .build());
        assertThat(preview(CalendarFixture.movedThursday()).owed().requestAnswers())
                .isEqualTo(counted(1, 1));

        fixture.owed.apply(ObligationChanged.newBuilder(answer)
                .setState(ObligationState.MET_LATE)
                .build());

        assertThat(preview(CalendarFixture.movedThursday()).owed().requestAnswers())
                .isEqualTo(counted(0, 0));
    }

    private static PreviewResponse.Counted counted(int open, int moved) {
        return new PreviewResponse.Counted(open, moved);
    }

    /** Something that is owed since Wednesday. */
    private ObligationChanged owed(ObligationKind kind, String what, String rule, String dueAt) {
        var change = CalendarFixture.owed(kind, what, rule, Instant.parse(dueAt));
        fixture.owed.apply(change);
        return change;
    }

    @Test
    void aCalendarThatCannotComeIntoForceIsAnsweredWithItsProblems() {
        var contradictory = preview(CalendarFixture.movedThursday().replace("country,KZ", "country,KG"));
        var older = preview(CalendarFixture.named("kz-older", "2025-12-01"));

        assertThat(contradictory.problems()).anyMatch(problem -> problem.contains("'KG'"));
        assertThat(contradictory.version()).isNull();
        assertThat(contradictory.owed()).isNull();
        assertThat(older.problems()).singleElement().asString().contains("2025-12-01");
    }

    @Test
    void oneYearIsPreviewedLikeAWholeCalendar() {
        var preview = fixture.preview(
                Map.of("version", NEXT, "issued", "2026-11-24", "year", CalendarFixture.yearWithMovedThursday()));

        assertThat(preview).isEqualTo(preview(CalendarFixture.movedThursday()));
    }

    @Test
    void aPreviewWritesNothing() {
        preview(CalendarFixture.movedThursday());

        assertThat(fixture.broker.commands()).isEmpty();
        assertThat(fixture.calendars.inForce().version()).isEqualTo(BUILT_IN);
    }

    @Test
    void aPreviewOfNothingIsRefused() {
        var problem = catchThrowableOfType(RequestProblem.class, () -> fixture.preview(Map.of()));

        assertThat(problem.kind()).isEqualTo(ProblemKind.VALIDATION);
    }
}
