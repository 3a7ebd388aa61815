package kz.mediagrid.edge.call;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kz.mediagrid.edge.caller.Admissions;
import kz.mediagrid.edge.caller.Callers;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a call whose key or sign-in has ended since the call began. A body may take minutes to arrive: a form is read before the
 * controller is called, and {@link CallResolver} reads the body of another call.
 */
final class StillAdmitted implements HandlerInterceptor {

    /** Looked up once, since a call asks twice. */
    private final SingletonSupplier<Admissions> admissions;

    /** @param admissions tells whether a caller is still admitted; a service without accounts has none */
    StillAdmitted(ObjectProvider<Admissions> admissions) {
        this.admissions = SingletonSupplier.ofNullable(admissions::getIfAvailable);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // An answer that comes later is of a call that was taken, and must not look refused.
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            require(request);
        }
        return true;
    }

    /** @throws kz.mediagrid.edge.problem.RequestProblem if the caller is no longer admitted */
    void require(HttpServletRequest call) {
        var present = admissions.get();
        if (present != null && Callers.of(call).isPresent() && !present.of(call).getAsBoolean()) {
            throw ProblemKind.UNAUTHENTICATED.because(ProblemText.of("account.ended"));
        }
    }
}
