package kz.mediagrid.gateway.calendar;

import static kz.mediagrid.gateway.calendar.CalendarFixture.ACT;
import static kz.mediagrid.gateway.calendar.CalendarFixture.BUILT_IN;
import static kz.mediagrid.gateway.calendar.CalendarFixture.NEXT;
import static kz.mediagrid.gateway.calendar.CalendarFixture.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.problem.InvalidField;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.EnglishTexts;
import kz.mediagrid.gateway.submission.Receipt;
import kz.mediagrid.schemas.CalendarInForce;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.ResponseEntity;

class CalendarActivationTest {

    private final CalendarFixture fixture = new CalendarFixture();

    private RequestProblem refused(Write<ActivateCalendar> write) {
        var problem = catchThrowableOfType(
                RequestProblem.class, () -> fixture.controller().activate(write, null));
        assertThat(fixture.broker.commands()).isEmpty();
        return problem;
    }

    private void isInForce(String text, long commandOffset) {
        fixture.calendars.apply(CalendarFixture.inForce(text, WEDNESDAY, commandOffset));
    }

    @Test
    void aCalendarGoesToTheLogWithItsActAndIsAnsweredWithAReceipt() {
        var text = CalendarFixture.movedThursday();

        var answer = fixture.controller()
                .activate(fixture.activation("k", text, BUILT_IN), null)
                .join();

        assertThat(answer.getStatusCode().value()).isEqualTo(202);
        assertThat(answer.getBody()).isInstanceOfSatisfying(Receipt.class, receipt -> {
            assertThat(receipt.command()).isEqualTo("CalendarActivated");
            assertThat(receipt.weeks()).isEmpty();
            assertThat(receipt.eventId()).isNull();
        });
        assertThat(fixture.broker.commands()).singleElement().satisfies(command -> {
            assertThat(command.getVersion()).isEqualTo(NEXT);
            assertThat(command.getReplaces()).isEqualTo(BUILT_IN);
            assertThat(command.getText()).isEqualTo(text);
            assertThat(command.getLegalAct()).isEqualTo(ACT);
            assertThat(command.getSubmission().getActor()).isEqualTo("acc-1");
        });
        assertThat(fixture.submissions.receipt(
                        fixture.broker.commands().get(0).getSubmission().getSubmissionId()))
                .isPresent();
    }

    @ParameterizedTest(name = "without {0}")
    @CsvSource({"text", "legalAct", "replaces"})
    void whatIsMissingIsNamed(String field) {
        var body =
                new HashMap<>(Map.of("text", CalendarFixture.movedThursday(), "legalAct", ACT, "replaces", BUILT_IN));
        body.remove(field);

        var problem = refused(fixture.activation("k", body));

        assertThat(problem.kind()).isEqualTo(ProblemKind.VALIDATION);
        assertThat(problem.faults()).extracting(InvalidField::pointer).containsExactly("/" + field);
    }

    @Test
    void oneYearIsPutInThePlaceOfWhatTheCalendarInForceSaysOfIt() {
        var body = Map.of(
                "version",
                NEXT,
                "issued",
                "2026-11-24",
                "year",
                CalendarFixture.yearWithMovedThursday(),
                "legalAct",
                ACT,
                "replaces",
                BUILT_IN);

        fixture.controller().activate(fixture.activation("k", body), null).join();

        assertThat(fixture.broker.commands()).singleElement().satisfies(command -> {
            assertThat(command.getVersion()).isEqualTo(NEXT);
            var next = WorkingCalendar.parse(command.getText());
            assertThat(next.isWorkingDay(LocalDate.of(2026, 12, 3))).isFalse();
            assertThat(next.isWorkingDay(LocalDate.of(2026, 12, 5))).isTrue();
            assertThat(next.isWorkingDay(LocalDate.of(2024, 5, 4))).isTrue();
        });
    }

    @Test
    void everyProblemOfAYearIsNamedAtTheYear() {
        var year = CalendarFixture.yearWithMovedThursday()
                .replace("2026-12-05,worked,", "2026-12-05,off,")
                .replace("2026-12-16,off,public holiday,INDEPENDENCE_DAY", "2026-12-16,off,public holiday,NO_SUCH_DAY");
        var body = Map.of("version", NEXT, "issued", "2026-11-24", "year", year, "legalAct", ACT, "replaces", BUILT_IN);

        var problem = refused(fixture.activation("k", body));

        assertThat(problem.kind()).isEqualTo(ProblemKind.VALIDATION);
        assertThat(problem.faults())
                .hasSizeGreaterThan(1)
                .extracting(InvalidField::pointer)
                .containsOnly("/year");
    }

    @Test
    void aYearNeedsItsVersionAndWhenItWasIssuedAndNoWholeTextBesideIt() {
        var alone = Map.of("year", "country,KZ", "legalAct", ACT, "replaces", BUILT_IN);
        var both = Map.of("text", "version,x", "year", "country,KZ", "legalAct", ACT, "replaces", BUILT_IN);
        var badDay = Map.of(
                "version", "x", "issued", "24.11.2026", "year", "country,KZ", "legalAct", ACT, "replaces", BUILT_IN);

        assertThat(refused(fixture.activation("1", alone)).faults())
                .extracting(InvalidField::pointer)
                .containsExactly("/version", "/issued");
        assertThat(refused(fixture.activation("2", both)).faults())
                .extracting(InvalidField::pointer)
                .containsExactly("/text");
        assertThat(refused(fixture.activation("3", badDay)).faults())
                .extracting(InvalidField::pointer)
                .containsExactly("/issued");
    }

    @Test
    void anActOfMoreThan500CharactersIsTooLong() {
        var body = Map.of("text", CalendarFixture.movedThursday(), "legalAct", "А".repeat(501), "replaces", BUILT_IN);

        assertThat(EnglishTexts.faults(refused(fixture.activation("k", body))))
                .containsExactly("/legalAct: This has 501 characters; at most 500 are allowed.");
    }

    @Test
    void aCalendarThatContradictsItselfIsRefusedWithItsProblems() {
        var text = CalendarFixture.movedThursday().replace("2026-12-05,worked,", "2026-12-05,off,");

        var problem = refused(fixture.activation("k", text, BUILT_IN));

        assertThat(problem.kind()).isEqualTo(ProblemKind.VALIDATION);
        assertThat(problem.faults())
                .isNotEmpty()
                .extracting(InvalidField::pointer)
                .containsOnly("/text");
    }

    @Test
    void aCalendarOfAnotherCountryIsRefused() {
        var text = CalendarFixture.movedThursday().replace("country,KZ", "country,KG");

        var problem = refused(fixture.activation("k", text, BUILT_IN));

        assertThat(problem.kind()).isEqualTo(ProblemKind.VALIDATION);
        assertThat(EnglishTexts.faults(problem)).anyMatch(fault -> fault.contains("'KG'"));
    }

    @Test
    void aRepeatIsAnsweredTheSameAndTheSameKeyWithAnotherContentIsAConflict() {
        var text = CalendarFixture.movedThursday();
        var first = activate("k", text);

        var repeated = activate("k", text);
        var reused = catchThrowableOfType(RequestProblem.class, () -> activate("k", text + "\n"));

        assertThat(repeated.getStatusCode()).isEqualTo(first.getStatusCode());
        assertThat(repeated.getBody()).isEqualTo(first.getBody());
        assertThat(reused.kind()).isEqualTo(ProblemKind.KEY_REUSED);
        assertThat(fixture.broker.commands()).hasSize(1);
    }

    private ResponseEntity<Object> activate(String key, String text) {
        return fixture.controller()
                .activate(fixture.activation(key, text, BUILT_IN), null)
                .join();
    }

    @Test
    void aCalendarIsNotActivatedTwice() {
        isInForce(CalendarFixture.movedThursday(), 7);

        var problem = refused(fixture.activation("k", CalendarFixture.movedThursday(), NEXT));

        assertThat(problem.kind()).isEqualTo(ProblemKind.CONFLICT);
        assertThat(problem.getMessage()).contains(NEXT);
    }

    @Test
    void norIsTheOneThatTheSoftwareCameWith() {
        var text = CalendarFixture.named(BUILT_IN, "2026-11-24");

        assertThat(refused(fixture.activation("k", text, BUILT_IN)).kind()).isEqualTo(ProblemKind.CONFLICT);
    }

    @Test
    void anOlderCalendarIsOutdated() {
        var text = CalendarFixture.named("kz-older", "2025-12-01");

        assertThat(refused(fixture.activation("k", text, BUILT_IN)).kind()).isEqualTo(ProblemKind.CONFLICT);
    }

    @Test
    void soIsOneThatWasMadeAgainstAnotherThanTheOneInForce() {
        isInForce(CalendarFixture.movedThursday(), 7);
        var text = CalendarFixture.named("kz-2026-12-02", "2026-12-02");

        assertThat(refused(fixture.activation("k", text, BUILT_IN)).kind()).isEqualTo(ProblemKind.CONFLICT);
    }

    @Test
    void aCalendarThatACommandCannotHoldIsTooLarge() {
        var text = CalendarFixture.movedThursday() + ("# " + "a".repeat(78) + "\n").repeat(3_000);

        var problem = refused(fixture.activation("k", text, BUILT_IN));

        assertThat(problem.kind()).isEqualTo(ProblemKind.TOO_LARGE);
        assertThat(EnglishTexts.reason(problem)).contains("at most 240000");
    }

    @Test
    void aRepeatWhoseOutcomeIsTooOldToBeKnownIsLeftToTheLog() {
        var write = fixture.activation("k", CalendarFixture.movedThursday(), BUILT_IN);
        fixture.calendars.apply(
                CalendarInForce.newBuilder(CalendarFixture.inForce(CalendarFixture.movedThursday(), WEDNESDAY, 7))
                        .setSubmissionId(write.ids().submissionId())
                        .build());

        var answer = fixture.controller().activate(write, null).join();

        assertThat(answer.getStatusCode().value()).isEqualTo(202);
        assertThat(fixture.broker.commands()).hasSize(1);
    }

    @ParameterizedTest(name = "Accept-Language: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "kk | Күнтізбенің 2-жолы: бұл – «KG» күнтізбесі, KZ емес.",
                "ru-RU,ru;q=0.9,en;q=0.8 | Строка 2 календаря: это календарь «KG», а не KZ.",
                "de,en;q=0.5,ru;q=0.3 | Line 2 of the calendar: it is a calendar of 'KG', not of KZ.",
                "kk;q=0,ru | Строка 2 календаря: это календарь «KG», а не KZ.",
                "; | Line 2 of the calendar: it is a calendar of 'KG', not of KZ.",
            })
    void whatKeepsACalendarFromComingIntoForceIsToldInTheLanguageThatWasAskedFor(String wanted, String problem) {
        var abroad = CalendarFixture.movedThursday().replace("country,KZ\n", "").replaceFirst("\n", "\ncountry,KG\n");
        var write = fixture.activation("k", abroad, BUILT_IN);

        var refused = catchThrowableOfType(
                RequestProblem.class, () -> fixture.controller().activate(write, wanted));

        assertThat(EnglishTexts.reason(refused)).isEqualTo(problem);
        assertThat(EnglishTexts.faults(refused)).containsExactly("/text: " + problem);
    }

    @Test
    void whatIsInForceAlreadyIsAConflictInTheLanguageThatWasAskedFor() {
        var write = fixture.activation("k", CalendarFixture.named(BUILT_IN, "2026-11-24"), BUILT_IN);

        var refused = catchThrowableOfType(
                RequestProblem.class, () -> fixture.controller().activate(write, "ru"));

        assertThat(refused.kind()).isEqualTo(ProblemKind.CONFLICT);
        assertThat(EnglishTexts.reason(refused))
                .isEqualTo("Календарь " + BUILT_IN + " уже действует или действовал: дайте новому собственную версию.");
    }
}
