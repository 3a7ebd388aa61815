package kz.mediagrid.gateway.matter;

import static kz.mediagrid.gateway.matter.MatterFixture.DSM;
import static kz.mediagrid.gateway.matter.MatterFixture.EDITOR;
import static kz.mediagrid.gateway.matter.MatterFixture.EDU;
import static kz.mediagrid.gateway.matter.MatterFixture.PATH;
import static kz.mediagrid.gateway.matter.MatterFixture.SCI;
import static kz.mediagrid.gateway.matter.MatterFixture.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kz.mediagrid.edge.problem.InvalidField;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.file.EmptyFiles;
import kz.mediagrid.gateway.matter.JointMatterResponse.State;
import kz.mediagrid.schemas.ConcernedBody;
import kz.mediagrid.schemas.MatterParty;
import kz.mediagrid.schemas.RequestAddressing;
import kz.mediagrid.schemas.RequestTerm;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatterWriterTest {

    private final MatterFixture fixture = new MatterFixture();

    private static ProblemKind refused(ThrowingCallable call) {
        return catchThrowableOfType(RequestProblem.class, call).kind();
    }

    private List<String> agenciesOf(String id) {
        return fixture.matters.find(id).orElseThrow().agencies().stream()
                .map(ConcernedBody::getAgencyCode)
                .toList();
    }

    @Test
    void anAgencyThatOpensAMatterIsTheFirstOfTheBodiesConcernedWhetherItIsNamedOrNot() {
        assertThat(agenciesOf(fixture.open(EDU, "dsm", "sci"))).containsExactly("edu", "dsm", "sci");
        assertThat(agenciesOf(fixture.open(DSM, "edu", "dsm"))).containsExactly("dsm", "edu");
    }

    @Test
    void theAuthorisedBodyOpensAMatterAndIsNoneOfTheBodiesConcerned() {
        var id = fixture.open(EDITOR, "dsm", "edu");

        assertThat(agenciesOf(id)).containsExactly("dsm", "edu");
        assertThat(fixture.matters.find(id).orElseThrow().arose().getOpenedBy()).isEqualTo(MatterParty.AUTHORISED_BODY);
    }

    @Test
    void whatTheDirectorySaysOfABodyThenIsKeptWithTheMatter() {
        fixture.change(
                fixture.entry("dsm").setValidUntil(LocalDate.of(2026, 12, 1)).setSuccessor("sci"));
        fixture.change(fixture.entry("edu")
                .setClosingTime(LocalTime.of(17, 0))
                .setRequestTerm(RequestTerm.REGISTRATION_PRACTICE));

        var agencies = fixture.matters
                .find(fixture.open(EDITOR, "dsm", "edu"))
                .orElseThrow()
                .agencies();

        assertThat(agencies)
                .extracting(ConcernedBody::getAddressing)
                .containsExactly(RequestAddressing.NO_ADDRESSEE, RequestAddressing.ADDRESSED);
        assertThat(agencies.get(0).getSuccessor()).isEqualTo("sci");
        assertThat(agencies.get(1).getClosingTime()).isEqualTo(LocalTime.of(17, 0));
        assertThat(agencies.get(1).getRequestTerm()).isEqualTo(RequestTerm.REGISTRATION_PRACTICE);
    }

    @Test
    void aRepeatIsTheSameAndWritesNothingAlsoAfterARestart() {
        var opened = fixture.writer().open(fixture.opening(EDU, "2026-12-01", "dsm"));
        var contributed = fixture.writer().contribute(opened.id(), fixture.contributing(DSM, opened.id(), "k"));

        fixture.restart();
        fixture.at(WEDNESDAY.plusSeconds(60));

        assertThat(fixture.writer().open(fixture.opening(EDU, "2026-12-01", "dsm")))
                .isEqualTo(opened);
        assertThat(fixture.writer().contribute(opened.id(), fixture.contributing(DSM, opened.id(), "k")))
                .isEqualTo(contributed);
        assertThat(fixture.kept).hasSize(2);
    }

    @Test
    void aKeyUsedForAnotherContentIsAConflictAlsoAfterARestart() {
        fixture.open(EDU, "dsm");
        fixture.restart();

        assertThat(refused(() -> fixture.open(EDU, "sci"))).isEqualTo(ProblemKind.KEY_REUSED);
    }

    @Test
    void whatTheLogDoesNotAcknowledgeIsNotKept() {
        fixture.logTakes = false;

        assertThat(refused(() -> fixture.open(EDU, "dsm"))).isEqualTo(ProblemKind.NOT_ACKNOWLEDGED);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | /aroseOn",
                "{} | /subject",
                "{} | /bodies",
                "{'aroseOn':'2026-12-03'} | /aroseOn",
                "{'aroseOn':'2026-11-01'} | /aroseOn",
                "{'aroseOn':'yesterday'} | /aroseOn",
                "{'bodies':['edu']} | /bodies",
                "{'bodies':['dsm','nobody']} | /bodies/1",
                "{'bodies':['dsm','sci','dsm']} | /bodies/2",
                "{'bodies':['dsm',null]} | /bodies/1",
                "{'inCopy':['sci']} | /bodies",
                "{'bodies':['dsm'],'inCopy':['sci','dsm']} | /inCopy/1",
                "{'bodies':['dsm'],'inCopy':['edu']} | /inCopy/0",
                "{'bodies':['dsm'],'inCopy':['sci','sci']} | /inCopy/1",
                "{'bodies':['dsm'],'inCopy':['nobody']} | /inCopy/0",
                "{'bodies':['dsm'],'inCopy':['mam']} | /inCopy/0",
                "{'bodies':['dsm'],'inCopy':[null]} | /inCopy/0",
                "{'bodies':['dsm','mam']} | /bodies/1",
                "{'subject':{'en':'Flood'}} | /subject",
                "{'text':{'kk':' '}} | /text/kk",
                "{'contribution':{}} | /contribution",
                "{'contribution':{'textForMedia':true,'materials':[null]}} | /contribution/textForMedia",
                "{'contribution':{'materials':[{'kind':'DATA'}]}} | /contribution/materials/0/url",
            })
    void whatCannotStandIsRefusedWithItsPlace(String json, String pointer) {
        var problem = catchThrowableOfType(
                RequestProblem.class,
                () -> fixture.writer().open(fixture.write(EDU, PATH, "k", json, OpenJointMatter.class)));

        assertThat(problem.kind()).isEqualTo(ProblemKind.VALIDATION);
        assertThat(problem.faults()).extracting(InvalidField::pointer).contains(pointer);
        assertThat(fixture.kept).isEmpty();
    }

    @Test
    void aMatterMayHaveArisenTodayOrUpToAMonthAgo() {
        fixture.writer().open(fixture.opening(EDU, "2026-12-02", "dsm"));
        fixture.writer().open(fixture.opening(DSM, "2026-11-02", "edu"));

        assertThat(fixture.kept).hasSize(2);
    }

    @Test
    void aBodyThatEndedOpensNoMatterAndContributesToNone() {
        var id = fixture.open(EDITOR, "edu", "dsm");
        fixture.change(fixture.entry("edu").setValidUntil(LocalDate.of(2026, 12, 1)));

        assertThat(refused(() -> fixture.open(EDU, "dsm"))).isEqualTo(ProblemKind.BODY_NOT_IN_DIRECTORY);
        assertThat(refused(() -> fixture.writer().contribute(id, fixture.contributing(EDU, id, "k"))))
                .isEqualTo(ProblemKind.BODY_NOT_IN_DIRECTORY);
    }

    @Test
    void contributionsAddUpAndTheOpenersOwnMayComeWithTheMatter() {
        var json = "{'aroseOn':'2026-12-01','subject':{'ru':'Паводок'},'bodies':['dsm'],"
                + "'contribution':{'text':{'kk':'Бірінші'}}}";
        var id = fixture.writer()
                .open(fixture.write(EDU, PATH, "k", json, OpenJointMatter.class))
                .id();

        fixture.writer().contribute(id, fixture.contributing(DSM, id, "1"));
        fixture.writer().contribute(id, fixture.contributing(EDU, id, "2"));

        assertThat(fixture.shown(id).contributions())
                .extracting(ContributionResponse::body)
                .containsExactly("edu", "dsm", "edu");
    }

    @Test
    void aContributionToAnUnknownForeignOrCancelledMatterIsRefused() {
        var id = fixture.open(EDU, "dsm");

        assertThat(refused(() -> fixture.writer().contribute("mat-0", fixture.contributing(EDU, "mat-0", "1"))))
                .isEqualTo(ProblemKind.NOT_FOUND);
        assertThat(refused(() -> fixture.writer().contribute(id, fixture.contributing(SCI, id, "2"))))
                .isEqualTo(ProblemKind.NOT_YOURS);
        fixture.writer().cancel(id, fixture.cancelling(EDITOR, id, "c"));
        assertThat(refused(() -> fixture.writer().contribute(id, fixture.contributing(DSM, id, "3"))))
                .isEqualTo(ProblemKind.CONFLICT);
        assertThat(fixture.kept).hasSize(2);
    }

    @Test
    void aContributionWithNeitherTextNorMaterialIsRefused() {
        var id = fixture.open(EDU, "dsm");
        var write = fixture.write(DSM, PATH + "/" + id + "/contribution", "k", "{}", ContributeToMatter.class);

        assertThat(refused(() -> fixture.writer().contribute(id, write))).isEqualTo(ProblemKind.VALIDATION);
    }

    @Test
    void theLastDecisionOnTheNoticeStandsUntilItHasGoneOut() {
        var id = fixture.open(EDU, "dsm");
        fixture.writer().order(id, fixture.ordering(id, "{'when':'AT_DEADLINE','nameMissing':true}"));
        fixture.writer().order(id, fixture.ordering(id, "{'when':'WHEN_COMPLETE'}"));
        assertThat(fixture.shown(id).order().when()).isEqualTo(PublishNotice.When.WHEN_COMPLETE);
        assertThat(fixture.shown(id).order().forMedia()).isFalse();

        fixture.goesOut(id, 1);

        assertThat(refused(() -> fixture.writer().order(id, fixture.ordering(id, "{'when':'NOW'}"))))
                .isEqualTo(ProblemKind.CONFLICT);
        assertThat(fixture.writer()
                        .order(id, fixture.ordering(id, "{'when':'WHEN_COMPLETE'}"))
                        .objection())
                .as("a repeat")
                .isNull();
    }

    @Test
    void aNoticeWithoutATimeIsRefused() {
        var id = fixture.open(EDU, "dsm");

        assertThat(refused(() -> fixture.writer().order(id, fixture.ordering(id, "{'text':{'en':'only'}}"))))
                .isEqualTo(ProblemKind.VALIDATION);
    }

    @Test
    void theOpenerMayCancelWhileNoOtherBodyHasContributed() {
        var id = fixture.open(EDU, "dsm");
        fixture.writer().contribute(id, fixture.contributing(EDU, id, "own"));

        assertThat(refused(() -> fixture.writer().cancel(id, fixture.cancelling(DSM, id, "k"))))
                .isEqualTo(ProblemKind.NOT_YOURS);
        fixture.writer().cancel(id, fixture.cancelling(EDU, id, "k"));

        assertThat(fixture.shown(id).state()).isEqualTo(State.CANCELLED);
        assertThat(refused(() -> fixture.writer().cancel(id, fixture.cancelling(EDITOR, id, "k"))))
                .isEqualTo(ProblemKind.CONFLICT);
    }

    @Test
    void onceAnotherBodyHasContributedOnlyTheAuthorisedBodyCancels() {
        var id = fixture.open(EDU, "dsm");
        fixture.writer().contribute(id, fixture.contributing(DSM, id, "k"));

        assertThat(refused(() -> fixture.writer().cancel(id, fixture.cancelling(EDU, id, "k"))))
                .isEqualTo(ProblemKind.CONFLICT);
        fixture.writer().cancel(id, fixture.cancelling(EDITOR, id, "k"));

        assertThat(fixture.shown(id).state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void aContributionThatAnotherGatewayTookFirstForbidsTheOpenersCancellation() {
        var id = fixture.open(EDU, "dsm");
        var elsewhere = new MatterFixture();
        elsewhere.kept.addAll(fixture.kept);
        elsewhere.restart();
        elsewhere.writer().contribute(id, elsewhere.contributing(DSM, id, "k"));
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

        assertThat(refused(() -> writer.cancel(id, fixture.cancelling(EDU, id, "k"))))
                .isEqualTo(ProblemKind.CONFLICT);
        assertThat(fixture.shown(id).state()).isEqualTo(State.OPEN);
    }

    @Test
    void aCancellationNeedsItsReason() {
        var id = fixture.open(EDU, "dsm");
        var write = fixture.write(EDU, PATH + "/" + id + "/cancellation", "k", "{}", CancelMatter.class);

        assertThat(refused(() -> fixture.writer().cancel(id, write))).isEqualTo(ProblemKind.VALIDATION);
    }

    @Test
    void whereTheCalendarEndsNoTermBegins() {
        fixture.at(Instant.parse("2035-12-31T10:00:00Z"));

        assertThat(refused(() -> fixture.writer().open(fixture.opening(EDU, "2035-12-31", "dsm"))))
                .isEqualTo(ProblemKind.VALIDATION);
    }
}
