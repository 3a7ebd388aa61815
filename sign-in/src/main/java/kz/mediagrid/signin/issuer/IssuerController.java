package kz.mediagrid.signin.issuer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import kz.mediagrid.accounts.access.IssuerRefusal;
import kz.mediagrid.accounts.access.SignIn;
import kz.mediagrid.accounts.access.SignInAddress;
import kz.mediagrid.accounts.access.SignInController;
import kz.mediagrid.accounts.access.SignInIssuer;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.edge.page.Menu;
import kz.mediagrid.edge.page.SeeOther;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Signs people in by the issuer. The first address sends the browser to the issuer, the second one takes its answer. Both redirect
 * at once, so no page has an address with the issuer's code.
 */
@Controller
final class IssuerController {

    private static final Logger log = LoggerFactory.getLogger(IssuerController.class);

    /** A longer address does not fit into a cookie. */
    private static final int LONGEST_NEXT = 1_000;

    private final Issuer issuer;
    private final BegunCookie cookie;
    private final TiedPeople tied;
    private final People people;
    private final SignIn signIn;
    private final Menu menu;

    IssuerController(Issuer issuer, BegunCookie cookie, TiedPeople tied, People people, SignIn signIn, Menu menu) {
        this.issuer = issuer;
        this.cookie = cookie;
        this.tied = tied;
        this.people = people;
        this.signIn = signIn;
        this.menu = menu;
    }

    @GetMapping(SignInIssuer.BEGIN)
    ModelAndView begin(
            @RequestParam(defaultValue = "") String next,
            @RequestParam @Nullable String lang,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        var page = next.length() > LONGEST_NEXT ? "" : SignInController.ours(next);
        if (SignInController.isUnprotected(request)) {
            return SeeOther.page("/sign-in", request);
        }
        try {
            var begun = issuer.begin(request);
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.of(BegunSignIn.of(begun, page, lang), request));
            return toIssuer(begun.getAuthorizationRequestUri());
        } catch (IssuerRefusedException e) {
            return refused(e, page, lang);
        }
    }

    @GetMapping(SignInIssuer.BACK)
    ModelAndView back(
            @RequestParam(defaultValue = "") String state,
            @RequestParam @Nullable String code,
            @RequestParam @Nullable String error,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        if (SignInController.isUnprotected(request)) {
            return SeeOther.page("/sign-in", request);
        }
        var kept = cookie.read(request);
        var begun = kept.filter(it -> isEqual(it.state(), state));
        if (begun.isEmpty()) {
            // The cookie stays: an address that another site made must not end a sign-in that is under way.
            return SeeOther.pageIn(
                    kept.map(BegunSignIn::language).orElse(null),
                    SignInAddress.after(
                            IssuerRefusal.EXPIRED, kept.map(BegunSignIn::next).orElse("")));
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.ended(request));
        try {
            if (code == null) {
                throw IssuerFailures.sent(error);
            }
            return entered(begun.get(), code, request, response);
        } catch (IssuerRefusedException e) {
            return refused(e, begun.get().next(), begun.get().language());
        }
    }

    private ModelAndView entered(
            BegunSignIn begun, String code, HttpServletRequest request, HttpServletResponse response)
            throws IssuerRefusedException {
        var session = signIn.newSession();
        var id = tied.signIn(issuer.finish(begun, code), session).getPersonId();
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                signIn.person(id, session, request.isSecure()).toString());
        return SeeOther.pageIn(
                begun.language(),
                Optional.of(begun.next())
                        .filter(next -> !next.isEmpty())
                        .orElseGet(() -> menu.home(people.accountOf(id).orElse(null))));
    }

    private static ModelAndView toIssuer(String address) {
        var view = new RedirectView(address);
        view.setExposeModelAttributes(false);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }

    private static ModelAndView refused(IssuerRefusedException refused, String next, @Nullable String language) {
        var refusal = refused.refusal();
        if (refusal == IssuerRefusal.DOWN || refusal == IssuerRefusal.FAULTY) {
            log.warn("The issuer signed nobody in: {} ({})", refused.getMessage(), lastCause(refused));
        }
        return SeeOther.pageIn(language, SignInAddress.after(refusal, next));
    }

    private static String lastCause(Throwable failure) {
        var last = failure;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return last.getClass().getSimpleName();
    }

    private static boolean isEqual(String kept, String sent) {
        return MessageDigest.isEqual(kept.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
