package kz.mediagrid.accounts.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.mediagrid.edge.caller.Routes;
import kz.mediagrid.edge.caller.Routes.Route;
import kz.mediagrid.edge.caller.Scope;
import kz.mediagrid.edge.page.TypedForm;
import kz.mediagrid.edge.page.TypedText;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Refuses calls, and says which methods an address accepts. A program gets a problem document. A person who has not signed in is
 * redirected to the sign-in page; other people get an error page.
 */
final class Refusals {

    private static final String SIGN_OUT = "/sign-out";

    /** The open forms in which nobody types what may be shown again: they hold a key, or a button alone. */
    private static final Set<String> OF_SIGN_IN =
            Set.of("/sign-in", SignInController.PASSKEY, "/sign-in/link", SIGN_OUT);

    private final Routes routes;
    private final FormTokens tokens;
    private final ProblemWriter problems;

    Refusals(Routes routes, FormTokens tokens, ProblemWriter problems) {
        this.routes = routes;
        this.tokens = tokens;
        this.problems = problems;
    }

    /** All rows for the called path in the table of routes, whatever their method. */
    List<Route> rows(HttpServletRequest request) {
        return routes.at(ServletRequestPathUtils.parse(request).pathWithinApplication());
    }

    /** Whether the call has the address and the method of a form on one of our pages. */
    boolean takesForm(HttpServletRequest request) {
        return rows(request).stream().anyMatch(row -> row.form() && row.takes(request.getMethod()));
    }

    /** Answers a call that asks which methods an address accepts: 204, or 404 if nothing is there. */
    void options(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var rows = rows(request);
        if (rows.isEmpty()) {
            problems.write(ProblemKind.NOT_FOUND.because(ProblemText.of("address.empty")), request, response);
            return;
        }
        response.setHeader(HttpHeaders.ALLOW, Routes.allowed(rows));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /** Refuses a method that the address does not accept. */
    void method(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.ALLOW, Routes.allowed(rows(request)));
        problems.write(ProblemKind.METHOD_NOT_ALLOWED.because(ProblemText.of("method.see-allow")), request, response);
    }

    /** Refuses a call that has no account but needs one, or a form whose token is not that of the present sign-in. */
    void unknownCaller(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (rows(request).isEmpty()) {
            problems.write(ProblemKind.NOT_FOUND.because(ProblemText.of("address.empty")), request, response);
            return;
        }
        if (isOfAccounts(request) && !TypedText.of(request).isEmpty()) {
            // A redirect would lose what the person typed; the error page shows it, but to nobody else.
            var present = CallLimitFilter.account().map(SignIn::formMark);
            var typedBy = tokens.typedBy(request);
            if (present.isPresent() && !present.equals(typedBy)) {
                TypedForm.withhold(request);
            } else if (typedBy.isPresent()) {
                typed(request).offerOn(request);
            }
            unauthenticated(request, response);
            return;
        }
        if (isPage(request)) {
            var query = request.getQueryString();
            if (isOfAnybody(request)) {
                // What another site made the browser send is not shown: the form is empty.
                response.sendRedirect(request.getRequestURI() + (query == null ? "" : "?" + query));
                return;
            }
            // A sign-out that did not count must not look like one that did, so its page asks again.
            response.sendRedirect(
                    request.getRequestURI().equals(SIGN_OUT)
                            ? SIGN_OUT + (query == null ? "" : "?" + query)
                            : takesForm(request) ? SignInAddress.afterExpiry(request) : SignInAddress.of(request));
            return;
        }
        unauthenticated(request, response);
    }

    /** Answers 401. A program is told the way to prove its account; a person gets the error page. */
    void unauthenticated(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isPage(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"media-grid\"");
        }
        problems.write(ProblemKind.UNAUTHENTICATED.because(ProblemText.of("key.missing")), request, response);
    }

    /**
     * Refuses a call from a known account. The reason is an unknown address, a method that the address does not accept,
     * the scopes of the account's key, or the roles of the account.
     */
    void notForThisAccount(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var rows = rows(request);
        var lacked = lackedScope(request);
        if (rows.isEmpty()) {
            problems.write(ProblemKind.NOT_FOUND.because(ProblemText.of("address.empty")), request, response);
        } else if (rows.stream().noneMatch(row -> row.takes(request.getMethod()))) {
            method(request, response);
        } else if (lacked.isPresent()) {
            problems.write(
                    ProblemKind.FORBIDDEN.because(ProblemText.of("key.lacks-scope", lacked.get())), request, response);
        } else {
            problems.write(ProblemKind.FORBIDDEN.because(ProblemText.of("account.lacks-role")), request, response);
        }
    }

    /** Whether the call sends a form that only accounts may send. */
    boolean isOfAccounts(HttpServletRequest request) {
        return routes.takesFormOfAccounts(request.getRequestURI(), request.getMethod());
    }

    /** Whether the call sends a form in which anybody types, without a sign-in. */
    boolean isOfAnybody(HttpServletRequest request) {
        return takesForm(request) && !isOfAccounts(request) && !OF_SIGN_IN.contains(request.getRequestURI());
    }

    /** The form that {@code request} sends. */
    TypedForm typed(HttpServletRequest request) {
        return TypedForm.of(request, routes::isPage);
    }

    private Optional<Scope> lackedScope(HttpServletRequest request) {
        return CallLimitFilter.account()
                .flatMap(account -> rows(request).stream()
                        .filter(row -> row.takes(request.getMethod()))
                        .flatMap(row -> row.lackedBy(account).stream())
                        .findFirst());
    }

    private boolean isPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains("text/html")
                && rows(request).stream().anyMatch(row -> row.takes(request.getMethod()));
    }
}
