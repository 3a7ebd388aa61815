package kz.mediagrid.edge.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Admissions;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;

/** A form is read before the controller is called, so a sign-in that ended meanwhile is noticed there. */
class StillAdmittedTest {

    private boolean valid = true;

    private final Admissions admissions = call -> () -> valid;
    private final StillAdmitted admitted = new StillAdmitted(
            new StaticListableBeanFactory(Map.of("admissions", admissions)).getBeanProvider(Admissions.class));
    private final MockHttpServletRequest form = new MockHttpServletRequest("POST", "/people");

    private boolean reachesTheController() {
        return admitted.preHandle(form, new MockHttpServletResponse(), this);
    }

    private void isSentBySomebody() {
        var account = new Account("per-1", Set.of(Role.AGENCY), "edu", null);
        form.setUserPrincipal(new TestingAuthenticationToken(account, "", List.of()));
    }

    @Test
    void aFormOfASignInThatEndedWhileItArrivedIsRefused() {
        isSentBySomebody();
        assertThat(reachesTheController()).isTrue();

        valid = false;

        assertThat(catchThrowableOfType(RequestProblem.class, this::reachesTheController)
                        .kind())
                .isEqualTo(ProblemKind.UNAUTHENTICATED);
    }

    @Test
    void theLaterAnswerToACallThatWasTakenIsNotRefused() {
        isSentBySomebody();
        form.setDispatcherType(DispatcherType.ASYNC);
        valid = false;

        assertThat(reachesTheController()).isTrue();
    }

    @Test
    void aCallWithoutAnAccountNeedsNone() {
        valid = false;

        assertThat(reachesTheController()).isTrue();
    }
}
