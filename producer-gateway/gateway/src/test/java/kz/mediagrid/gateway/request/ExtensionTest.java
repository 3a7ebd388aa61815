package kz.mediagrid.gateway.request;

import static kz.mediagrid.gateway.request.RequestFixture.DUE;
import static kz.mediagrid.gateway.request.RequestFixture.EDITOR;
import static kz.mediagrid.gateway.request.RequestFixture.EDU;
import static kz.mediagrid.gateway.request.RequestFixture.PATH;
import static kz.mediagrid.gateway.request.RequestFixture.PROKUROR;
import static kz.mediagrid.gateway.request.RequestFixture.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.edge.problem.InvalidField;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.EnglishTexts;
import kz.mediagrid.gateway.calendar.CalendarFixture;
import kz.mediagrid.gateway.file.EmptyFiles;
import kz.mediagrid.gateway.term.ExtensionResponse;
import kz.mediagrid.gateway.term.TermStatus.TermState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtensionTest {

    private final RequestFixture fixture = new RequestFixture();

    private RequestProblem refused(String id, String until) {
        return catchThrowableOfType(
                RequestProblem.class,
                () -> fixture.writer().extend(id, fixture.extending(id, "refused " + until, until)));
    }

    @Test
    void anExtendedRequestIsDueAt24OfTheNewDayAndTellsWhoExtendedItAndWhy() {
        var id = fixture.ask("edu").id();

        var answered = fixture.controller()
                .extend(id, fixture.extending(id, "k", "2026-12-10"))
                .getBody();

        assertThat(answered.dueAt()).isEqualTo("2026-12-11T00:00:00+05:00");
        assertThat(answered.proof().startedAt()).isEqualTo("2026-12-02T15:00:00+05:00");
        assertThat(answered.proof().lines())
                .last()
                .isEqualTo(new Text(
                        "жаңа мерзім: 2026-12-10 24:00, уәкілетті орган ұзартты",
                        "новый срок: 2026-12-10 24:00, продлён уполномоченным органом",
                        "new term: 2026-12-10 24:00, extended by the authorised body"));
        assertThat(answered.extensions()).singleElement().satisfies(extension -> {
            assertThat(extension.actor()).isEqualTo(EDITOR.id());
            assertThat(extension.until()).isEqualTo("2026-12-10");
            assertThat(extension.reason().ru()).isEqualTo("Нужны данные областей");
            assertThat(extension.receivedAt()).isEqualTo("2026-12-02T15:00:00+05:00");
        });
        assertThat(fixture.shown(id)).isEqualTo(answered);
    }

    @Test
    void whatIsOverdueIsOpenAgainOnceItIsExtended() {
        var id = fixture.ask("edu").id();
        assertThat(fixture.at(DUE).shown(id).term()).isEqualTo(TermState.OVERDUE);

        fixture.writer().extend(id, fixture.extending(id, "k", "2026-12-04"));

        assertThat(fixture.shown(id).term()).isEqualTo(TermState.OPEN);
        fixture.writer().answer(id, fixture.answering(EDU, id, "k"));
        assertThat(fixture.shown(id).term()).isEqualTo(TermState.MET);
    }

    @Test
    void itMayBeExtendedAgainAndTheLastOneCounts() {
        var id = fixture.ask("edu").id();
        fixture.writer().extend(id, fixture.extending(id, "1", "2026-12-10"));
        fixture.writer().extend(id, fixture.extending(id, "2", "2026-12-14"));
        fixture.restart();

        assertThat(fixture.shown(id).extensions()).hasSize(2);
        assertThat(fixture.shown(id).dueAt()).isEqualTo("2026-12-15T00:00:00+05:00");
        assertThat(refused(id, "2026-12-14").kind()).isEqualTo(ProblemKind.VALIDATION);
    }

    @ParameterizedTest(name = "until {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-12-01 | This would be an extension into the past.",
                "2026-12-02 | The due time of the answer is 2026-12-03 24:00 +05:00 at present; the new last day must be later.",
                "2026-12-03 | The due time of the answer is 2026-12-03 24:00 +05:00 at present; the new last day must be later.",
                "2027-12-03 | This is more than a year away.",
                "2026-02-30 | This must be a date such as '2026-12-09'.",
            })
    void aDayThatExtendsNothingIsRefused(String until, String why) {
        var id = fixture.ask("edu").id();

        assertThat(EnglishTexts.faults(refused(id, until))).containsExactly("/until: " + why);
        assertThat(fixture.kept).hasSize(1);
    }

    @Test
    void anExtensionOfWhatIsOverdueMayNotEndInThePastEither() {
        var id = fixture.ask("edu").id();
        fixture.at(Instant.parse("2026-12-07T05:00:00Z"));

        assertThat(EnglishTexts.faults(refused(id, "2026-12-06")))
                .containsExactly("/until: This would be an extension into the past.");
    }

    @Test
    void anExtensionBeyondTheEndOfTheCalendarIsRefused() {
        fixture.at(Instant.parse("2035-12-10T10:00:00Z"));
        var id = fixture.ask("edu").id();

        assertThat(EnglishTexts.faults(refused(id, "2036-01-08")))
                .containsExactly("/until: The calendar in force ends on 2035-12-31.");
    }

    @Test
    void oneThatACalendarOvertookIsShownNotToCount() {
        var id = fixture.ask("edu").id();
        // This gateway judges by the calendar of before; the other one was stamped first, and has the answer due on
        // Friday.
        fixture.at(WEDNESDAY.plusSeconds(20)).writer().extend(id, fixture.extending(id, "k", "2026-12-04"));
        assertThat(fixture.shown(id).extensions()).singleElement().matches(ExtensionResponse::counts);

        fixture.calendars.apply(CalendarFixture.inForce(CalendarFixture.movedThursday(), WEDNESDAY.plusSeconds(10), 7));

        assertThat(fixture.shown(id).extensions()).singleElement().matches(it -> !it.counts());
        assertThat(fixture.shown(id).dueAt()).isEqualTo("2026-12-05T00:00:00+05:00");
        assertThat(fixture.shown(id).proof().lines()).extracting(Text::en).noneMatch(line -> line.contains("extended"));
        fixture.calendars.apply(CalendarFixture.inForce(
                CalendarFixture.named("kz-2026-12-02", "2026-12-02"), WEDNESDAY.plusSeconds(30), 8));
        assertThat(fixture.shown(id).dueAt()).isEqualTo("2026-12-04T00:00:00+05:00");
    }

    @Test
    void anExtensionNeedsADayAndAReason() {
        var id = fixture.ask("edu").id();
        var write = fixture.write(EDITOR, PATH + "/" + id + "/extension", "k", "{}", ExtendRequest.class);

        var problem = catchThrowableOfType(
                RequestProblem.class, () -> fixture.writer().extend(id, write));

        assertThat(problem.kind()).isEqualTo(ProblemKind.VALIDATION);
        assertThat(problem.faults()).extracting(InvalidField::pointer).containsExactly("/until", "/reason");
    }

    @Test
    void whereNoTermRunsNoneIsExtended() {
        var answered = fixture.ask("edu").id();
        fixture.writer().answer(answered, fixture.answering(EDU, answered, "k"));
        var cancelled = fixture.ask("dsm").id();
        fixture.writer().cancel(cancelled, fixture.cancelling(cancelled, "k"));
        fixture.change(fixture.entry("zk").setValidUntil(LocalDate.of(2026, 12, 1)));
        var toNobody = fixture.ask("zk").id();
        var notAgreed = fixture.ask(PROKUROR.agency()).id();

        assertThat(List.of(answered, cancelled, toNobody, notAgreed))
                .allSatisfy(id -> assertThat(refused(id, "2026-12-10").kind()).isEqualTo(ProblemKind.CONFLICT));
    }

    @Test
    void onceItIsAgreedATermByAgreementIsExtendedLikeAnyOther() {
        var id = fixture.ask(PROKUROR.agency()).id();
        fixture.writer().agree(id, fixture.agreeing(id, "k"));

        fixture.writer().extend(id, fixture.extending(id, "k", "2026-12-10"));

        assertThat(fixture.shown(id).dueAt()).isEqualTo("2026-12-11T00:00:00+05:00");
        assertThat(fixture.shown(id).proof().startedAt()).isEqualTo("2026-12-02T15:00:00+05:00");
    }

    @Test
    void aRepeatIsAnsweredTheSameAndWritesNothing() {
        var id = fixture.ask("edu").id();
        var first = fixture.writer().extend(id, fixture.extending(id, "k", "2026-12-10"));
        fixture.restart();

        var repeated = fixture.at(WEDNESDAY.plusSeconds(86_400 * 30L))
                .writer()
                .extend(id, fixture.extending(id, "k", "2026-12-10"));

        assertThat(repeated).isEqualTo(first);
        assertThat(fixture.kept).hasSize(2);
    }

    @Test
    void ofTwoExtensionsAtOnceTheFirstOnTheLogStandsAndAShorterOneAfterItIsAConflict() {
        var id = fixture.ask("edu").id();
        var elsewhere = new RequestFixture();
        elsewhere.kept.addAll(fixture.kept);
        elsewhere.restart();
        elsewhere.writer().extend(id, elsewhere.extending(id, "k", "2026-12-14"));
        // This gateway judges before the other's entry comes, and sees both in the log's order.
        var writer = new RequestWriter(
                fixture.requests,
                fixture.directory,
                fixture.terms(),
                entries -> {
                    fixture.requests.apply(elsewhere.kept.get(1));
                    entries.forEach(fixture.requests::apply);
                },
                EmptyFiles.FILES);

        var problem = catchThrowableOfType(
                RequestProblem.class, () -> writer.extend(id, fixture.extending(id, "other", "2026-12-10")));

        assertThat(problem.kind()).isEqualTo(ProblemKind.CONFLICT);
        assertThat(fixture.shown(id).dueAt()).isEqualTo("2026-12-15T00:00:00+05:00");
    }
}
