package kz.mediagrid.accounts.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.mediagrid.edge.page.TypedForm;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Shows the page of a form again, filled with what was typed, in place of sending the form. It does so if the sign-in under which the
 * person typed has ended and the same account signed in again, if the token of a form for anybody is lost, or if the pressed button
 * asks for it. Nothing is written.
 */
final class TypedFormFilter extends OncePerRequestFilter {

    private final SignIn signIn;
    private final FormTokens tokens;
    private final Refusals refusals;

    TypedFormFilter(SignIn signIn, FormTokens tokens, Refusals refusals) {
        this.signIn = signIn;
        this.tokens = tokens;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean isLate = refusals.isOfAnybody(request) && !tokens.isValid(request) && isPressed(request);
        if (!isLate && !isShown(request)) {
            chain.doFilter(request, response);
            return;
        }
        var form = refusals.typed(request);
        if (isLate) {
            form.showLateOn(request);
        } else {
            form.showOn(request);
        }
        chain.doFilter(new PageCall(request, form.page()), response);
    }

    private boolean isShown(HttpServletRequest request) {
        if (!refusals.isOfAccounts(request)) {
            return refusals.isOfAnybody(request)
                    && tokens.isValid(request)
                    && request.getParameter(TypedForm.AGAIN) != null;
        }
        return tokens.isOfSession(request)
                ? request.getParameter(TypedForm.AGAIN) != null
                : isPressed(request)
                        && tokens.typedBy(request).equals(signIn.of(request).map(SignIn::formMark));
    }

    /** Whether a person pressed the button on a page of ours: neither another site nor a script sends the call. */
    private static boolean isPressed(HttpServletRequest request) {
        return "same-origin".equals(request.getHeader("Sec-Fetch-Site"))
                && "navigate".equals(request.getHeader("Sec-Fetch-Mode"));
    }
}
