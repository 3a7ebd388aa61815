package kz.mediagrid.gateway.matter;

import static kz.mediagrid.gateway.matter.MatterFixture.DSM;
import static kz.mediagrid.gateway.matter.MatterFixture.EDITOR;
import static kz.mediagrid.gateway.matter.MatterFixture.EDU;
import static kz.mediagrid.gateway.matter.MatterFixture.PATH;
import static kz.mediagrid.gateway.matter.MatterFixture.THURSDAY_24;
import static kz.mediagrid.gateway.matter.MatterFixture.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.edge.problem.InvalidField;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.EnglishTexts;
import kz.mediagrid.gateway.calendar.CalendarFixture;
import kz.mediagrid.gateway.file.EmptyFiles;
import kz.mediagrid.gateway.term.TermStatus.TermState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** More time for what a body has to say of a joint matter, by the same rules as for requests. */
class MatterExtensionTest {

    private final MatterFixture fixture = new MatterFixture();

    private RequestProblem refused(String id, @Nullable String agency, String until) {
        return catchThrowableOfType(
                RequestProblem.class, () -> fixture.writer().extend(id, fixture.extending(id, agency, until)));
    }

    @Test
    void anExtendedBodyIsDueAt24OfTheNewDayAndTheMatterTellsWhoExtendedItWhenAndWhy() {
        var id = fixture.open(EDU, "dsm");

        var answered = fixture.controller()
                .extend(id, fixture.extending(id, "dsm", "2026-12-10"))
                .getBody();

        var dsm = fixture.agency(id, "dsm");
        assertThat(dsm.dueAt()).isEqualTo("2026-12-11T00:00:00+05:00");
        assertThat(dsm.proof().lines())
                .last()
                .extracting(Text::en)
                .isEqualTo("new term: 2026-12-10 24:00, extended by the authorised body");
        assertThat(dsm.extensions()).singleElement().satisfies(extension -> {
            assertThat(extension.actor()).isEqualTo(EDITOR.id());
            assertThat(extension.until()).isEqualTo("2026-12-10");
            assertThat(extension.reason().ru()).isEqualTo("Нужны данные областей");
            assertThat(extension.receivedAt()).isEqualTo("2026-12-02T15:00:00+05:00");
        });
        assertThat(answered.bodies()).contains(dsm);
        assertThat(fixture.agency(id, "edu").dueAt()).isEqualTo("2026-12-03T00:00:00+05:00");
        assertThat(fixture.agency(id, "edu").extensions()).isEmpty();
    }

    @Test
    void withoutABodyAllThatStillOweHaveMoreTimeAndWhoeverContributedHasNot() {
        var id = fixture.open(EDITOR, "edu", "dsm", "sci");
        fixture.writer().contribute(id, fixture.contributing(EDU, id, "k"));
        fixture.writer().extend(id, fixture.extending(id, "sci", "2026-12-14"));

        fixture.writer().extend(id, fixture.extending(id, null, "2026-12-10"));

        assertThat(fixture.agency(id, "edu").extensions()).isEmpty();
        assertThat(fixture.agency(id, "edu").term()).isEqualTo(TermState.MET);
        assertThat(fixture.agency(id, "dsm").dueAt()).isEqualTo("2026-12-11T00:00:00+05:00");
        assertThat(fixture.agency(id, "sci").dueAt()).isEqualTo("2026-12-15T00:00:00+05:00");
        assertThat(fixture.agency(id, "sci").extensions()).hasSize(1);
    }

    @Test
    void whatIsOverdueIsOpenAgainOnceItIsExtendedAndItMayBeExtendedAgain() {
        var id = fixture.open(EDITOR, "dsm");
        assertThat(fixture.at(THURSDAY_24).agency(id, "dsm").term()).isEqualTo(TermState.OVERDUE);

        fixture.writer().extend(id, fixture.extending(id, "dsm", "2026-12-04"));
        fixture.writer().extend(id, fixture.extending(id, "dsm", "2026-12-07"));
        fixture.restart();

        assertThat(fixture.agency(id, "dsm").term()).isEqualTo(TermState.OPEN);
        assertThat(fixture.agency(id, "dsm").extensions()).hasSize(2);
        fixture.at(Instant.parse("2026-12-07T18:59:59Z")).writer().contribute(id, fixture.contributing(DSM, id, "k"));
        assertThat(fixture.agency(id, "dsm").term()).isEqualTo(TermState.MET);
    }

    @ParameterizedTest(name = "until {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-12-01 | This would be an extension into the past.",
                "2026-12-03 | The due time of a contribution is 2026-12-03 24:00 +05:00 at present; the new last day must be later.",
                "2027-12-03 | This is more than a year away.",
                "2026-02-30 | This must be a date such as '2026-12-09'.",
            })
    void aDayThatExtendsNothingIsRefused(String until, String why) {
        var id = fixture.open(EDITOR, "dsm");

        assertThat(EnglishTexts.faults(refused(id, "dsm", until))).containsExactly("/until: " + why);
        assertThat(EnglishTexts.faults(refused(id, null, until))).containsExactly("/until: " + why);
        assertThat(fixture.kept).hasSize(1);
    }

    @Test
    void anExtensionBeyondTheEndOfTheCalendarIsRefused() {
        fixture.at(Instant.parse("2035-12-10T10:00:00Z"));
        var id = fixture.writer()
                .open(fixture.opening(EDITOR, "2035-12-10", "dsm"))
                .id();

        assertThat(EnglishTexts.faults(refused(id, "dsm", "2036-01-08")))
                .containsExactly("/until: The calendar in force ends on 2035-12-31.");
    }

    @Test
    void oneThatACalendarOvertookIsShownNotToCount() {
        var id = fixture.open(EDITOR, "dsm");
        fixture.at(WEDNESDAY.plusSeconds(20)).writer().extend(id, fixture.extending(id, "dsm", "2026-12-04"));

        // It was stamped before the extension, and has the contribution due on Friday.
        fixture.calendars.apply(CalendarFixture.inForce(CalendarFixture.movedThursday(), WEDNESDAY.plusSeconds(10), 7));

        assertThat(fixture.agency(id, "dsm").extensions()).singleElement().matches(it -> !it.counts());
        assertThat(fixture.agency(id, "dsm").proof().lines())
                .extracting(Text::en)
                .noneMatch(line -> line.contains("extended"));
    }

    @Test
    void anExtensionNeedsADayAReasonAndABodyThatTheMatterConcerns() {
        var id = fixture.open(EDITOR, "dsm");
        var write = fixture.write(EDITOR, PATH + "/" + id + "/extension", "k", "{'body':'sci'}", ExtendMatter.class);

        var problem = catchThrowableOfType(
                RequestProblem.class, () -> fixture.writer().extend(id, write));

        assertThat(problem.kind()).isEqualTo(ProblemKind.VALIDATION);
        assertThat(problem.faults()).extracting(InvalidField::pointer).containsExactly("/body", "/until", "/reason");
    }

    @Test
    void whoOwesNothingHasNoTermThatCouldBeExtended() {
        fixture.change(fixture.entry("sci").setValidUntil(LocalDate.of(2026, 12, 1)));
        var id = fixture.open(EDITOR, "dsm", "sci");
        fixture.writer().contribute(id, fixture.contributing(DSM, id, "k"));
        var cancelled = fixture.open(EDU, "dsm");
        fixture.writer().cancel(cancelled, fixture.cancelling(EDITOR, cancelled, "k"));

        assertThat(refused(id, "dsm", "2026-12-10").kind()).isEqualTo(ProblemKind.CONFLICT);
        assertThat(refused(id, "sci", "2026-12-10").kind()).isEqualTo(ProblemKind.CONFLICT);
        assertThat(refused(id, null, "2026-12-10").kind()).isEqualTo(ProblemKind.CONFLICT);
        assertThat(refused(cancelled, "dsm", "2026-12-10").kind()).isEqualTo(ProblemKind.CONFLICT);
        assertThat(refused("mat-none", "dsm", "2026-12-10").kind()).isEqualTo(ProblemKind.NOT_FOUND);
    }

    @Test
    void aRepeatIsAnsweredTheSameAndWritesNothing() {
        var id = fixture.open(EDITOR, "dsm");
        var first = fixture.writer().extend(id, fixture.extending(id, null, "2026-12-10"));
        fixture.restart();

        var repeated = fixture.at(WEDNESDAY.plusSeconds(86_400 * 30L))
                .writer()
                .extend(id, fixture.extending(id, null, "2026-12-10"));

        assertThat(repeated).isEqualTo(first);
        assertThat(fixture.kept).hasSize(2);
    }

    @Test
    void ofTwoExtensionsAtOnceTheFirstOnTheLogStandsAndAShorterOneAfterItIsAConflict() {
        var id = fixture.open(EDITOR, "dsm");
        var elsewhere = new MatterFixture();
        elsewhere.kept.addAll(fixture.kept);
        elsewhere.restart();
        elsewhere.writer().extend(id, elsewhere.extending(id, "dsm", "2026-12-14"));
        // This gateway judges before the other's entry comes, and sees both in the log's order.
        var writer = new MatterWriter(
                fixture.matters,
                fixture.directory,
                fixture.terms(),
                entry -> {
                    fixture.matters.apply(elsewhere.kept.get(1));
                    fixture.matters.apply(entry);
                },
                MatterFixture.AUTHORISED_BODY,
                EmptyFiles.FILES);

        var problem = catchThrowableOfType(
                RequestProblem.class, () -> writer.extend(id, fixture.extending(id, "dsm", "2026-12-10")));

        assertThat(problem.kind()).isEqualTo(ProblemKind.CONFLICT);
        assertThat(fixture.agency(id, "dsm").dueAt()).isEqualTo("2026-12-15T00:00:00+05:00");
    }

    @Test
    void anEndInAProvisionalYearIsProvisional() {
        var id = fixture.open(EDITOR, "dsm");

        fixture.writer().extend(id, fixture.extending(id, "dsm", "2027-01-11"));

        assertThat(fixture.agency(id, "dsm").proof().provisional()).isTrue();
    }
}
