package kz.mediagrid.gateway.matter;

import static kz.mediagrid.gateway.matter.MatterFixture.DSM;
import static kz.mediagrid.gateway.matter.MatterFixture.EDU;
import static kz.mediagrid.gateway.matter.MatterFixture.PATH;
import static kz.mediagrid.gateway.matter.MatterFixture.SCI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Set;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.matter.JointMatterResponse.State;
import org.junit.jupiter.api.Test;

/** An interested body that a joint matter does not concern gets the notice, and owes nothing. */
class BodiesInCopyTest {

    private static final Account MFA = new Account("acc-6", Set.of(Role.AGENCY), "mfa", null);

    private final MatterFixture fixture = new MatterFixture();

    private String open(String... inCopy) {
        var json = "{'aroseOn':'2026-12-01','subject':{'ru':'Паводок'},'text':{'ru':'Нужны сведения о школах.'},"
                + "'bodies':['dsm'],'inCopy':['%s']}".formatted(String.join("','", inCopy));
        return fixture.writer()
                .open(fixture.write(EDU, PATH, "copy", json, OpenJointMatter.class))
                .id();
    }

    @Test
    void aBodyInCopySeesTheSubjectAndTheNoticeButNeitherTheTextNorATerm() {
        var id = open("sci");
        fixture.writer().contribute(id, fixture.contributing(DSM, id, "1"));
        fixture.writer().order(id, fixture.ordering(id, "{'when':'WHEN_COMPLETE'}"));

        var before = fixture.reading().show(id, SCI);
        fixture.goesOut(id, 1);
        var after = fixture.reading().show(id, SCI);

        assertThat(before.subject().ru()).isEqualTo("Паводок");
        assertThat(before.text()).isNull();
        assertThat(before.contributions()).isEmpty();
        assertThat(before.notice()).isNull();
        assertThat(before.inCopy()).extracting(CopiedAgencyResponse::code).containsExactly("sci");
        assertThat(before.bodies()).extracting(ConcernedAgencyResponse::code).containsExactly("edu", "dsm");
        assertThat(before.bodies()).extracting(ConcernedAgencyResponse::term).containsOnlyNulls();
        assertThat(before.bodies()).extracting(ConcernedAgencyResponse::dueAt).containsOnlyNulls();
        assertThat(after.state()).isEqualTo(State.NOTICE_SENT);
        assertThat(after.notice().contributions())
                .extracting(ContributionResponse::body)
                .containsExactly("dsm");
        assertThat(fixture.reading().show(id, DSM).text()).isNotNull();
    }

    @Test
    void aBodyInCopyHasTheMatterInItsList() {
        var id = open("sci");

        assertThat(fixture.reading().list("open", 100, null, SCI).items())
                .extracting(JointMatterResponse::id)
                .containsExactly(id);
        assertThat(fixture.reading().list("open", 100, null, MFA).items()).isEmpty();
    }

    @Test
    void aBodyInCopyOwesNothingAndIsToldSoWhenItContributes() {
        var id = open("sci");

        var refusal = catchThrowableOfType(
                RequestProblem.class, () -> fixture.writer().contribute(id, fixture.contributing(SCI, id, "k")));

        assertThat(refusal.kind()).isEqualTo(ProblemKind.NOT_YOURS);
        assertThat(refusal.text().key()).isEqualTo("matter.in-copy");
        assertThat(fixture.kept).hasSize(1);
    }

    @Test
    void theSuccessorOfABodyThatEndedYesterdaySeesTheMatterInItsPlace() {
        fixture.change(
                fixture.entry("sci").setValidUntil(LocalDate.of(2026, 12, 1)).setSuccessor("mfa"));

        var id = open("sci");

        assertThat(fixture.reading().show(id, MFA).inCopy()).containsExactly(new CopiedAgencyResponse("sci", "mfa"));
        assertThat(fixture.reading().list(null, 100, null, MFA).items()).hasSize(1);
    }
}
