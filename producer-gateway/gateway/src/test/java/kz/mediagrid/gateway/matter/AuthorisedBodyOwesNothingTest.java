package kz.mediagrid.gateway.matter;

import static kz.mediagrid.gateway.matter.MatterFixture.EDITOR;
import static kz.mediagrid.gateway.matter.MatterFixture.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Set;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.problem.InvalidField;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import org.junit.jupiter.api.Test;

/** The authorised body gathers what is said of a joint matter; that an agency cannot name it either, see the writer's test. */
class AuthorisedBodyOwesNothingTest {

    private final MatterFixture fixture = new MatterFixture();

    @Test
    void theAuthorisedBodyOwesNoContributionAndNamesItselfInVain() {
        var json = "{'aroseOn':'2026-12-02','subject':{'kk':'Су тасқыны'},'bodies':['mam','dsm'],"
                + "'contribution':{'text':{'kk':'Үлес'}}}";

        var problem = catchThrowableOfType(
                RequestProblem.class,
                () -> fixture.writer().open(fixture.write(EDITOR, PATH, "k", json, OpenJointMatter.class)));

        assertThat(problem.faults()).extracting(InvalidField::pointer).containsExactly("/bodies/0", "/contribution");
    }

    @Test
    void theAuthorisedBodyOwesNoneEitherWhereOneOfItsAccountsOpensAMatterAsAnAgency() {
        var account = new Account("acc-6", Set.of(Role.AGENCY), EDITOR.agency(), null);

        var problem = catchThrowableOfType(RequestProblem.class, () -> fixture.open(account, "dsm"));

        assertThat(problem.kind()).isEqualTo(ProblemKind.NOT_YOURS);
        assertThat(fixture.kept).isEmpty();
    }
}
