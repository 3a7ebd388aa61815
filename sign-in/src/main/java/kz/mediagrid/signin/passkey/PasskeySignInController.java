package kz.mediagrid.signin.passkey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import kz.mediagrid.accounts.access.SignIn;
import kz.mediagrid.accounts.access.SignInController;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.edge.page.Menu;
import kz.mediagrid.edge.page.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signs people in by passkeys. Opening the page makes a challenge, and the form of the page sends what the passkey answered. */
@Controller
final class PasskeySignInController {

    private final Challenges challenges;
    private final Verification verification;
    private final PasskeyWriter writer;
    private final PasskeyAddress address;
    private final People people;
    private final SignIn signIn;
    private final Menu menu;

    PasskeySignInController(
            Challenges challenges,
            Verification verification,
            PasskeyWriter writer,
            PasskeyAddress address,
            People people,
            SignIn signIn,
            Menu menu) {
        this.challenges = challenges;
        this.verification = verification;
        this.writer = writer;
        this.address = address;
        this.people = people;
        this.signIn = signIn;
        this.menu = menu;
    }

    @GetMapping(SignInController.PASSKEY)
    ModelAndView open(
            @RequestParam(defaultValue = "") String next,
            CsrfToken token,
            HttpServletRequest request,
            HttpServletResponse response) {
        return page(next, null, token, request, response);
    }

    @PostMapping(SignInController.PASSKEY)
    ModelAndView enter(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String next,
            CsrfToken token,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (SignInController.isUnprotected(request)) {
            return page(next, null, token, request, response);
        }
        var session = signIn.newSession();
        String person;
        try {
            var challenge = challenges.in(request, Challenges.Purpose.SIGN_IN, "");
            person = writer.signIn(credential, challenge, session);
        } catch (PasskeyRefusedException e) {
            return page(next, e.refusal(), token, request, response);
        }
        boolean secure = request.isSecure();
        response.addHeader(
                HttpHeaders.SET_COOKIE, signIn.person(person, session, secure).toString());
        response.addHeader(HttpHeaders.SET_COOKIE, challenges.none(secure).toString());
        var page = SignInController.ours(next);
        return SeeOther.pageInChosenLanguage(
                page.isEmpty() ? menu.home(people.accountOf(person).orElse(null)) : page, request);
    }

    /** @param refusal the reason for which the last attempt did not count; null if there was none */
    private ModelAndView page(
            String next,
            @Nullable PasskeyRefusal refusal,
            CsrfToken token,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        // Requested before the page is sent, since the token's cookie precedes the page.
        token.getToken();
        var content = new HashMap<String, Object>(Map.of("next", SignInController.ours(next)));
        if (refusal != null) {
            content.put("refusal", refusal.name().toLowerCase(Locale.ROOT));
        }
        if (address.isOf(request)) {
            var challenge = challenges.make();
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    challenges
                            .cookie(challenge, Challenges.Purpose.SIGN_IN, "", request.isSecure())
                            .toString());
            content.put("options", verification.toSignIn(challenge));
        } else {
            address.origin().ifPresent(origin -> content.put("elsewhere", origin + SignInController.PASSKEY));
        }
        var page = new ModelAndView("accounts/passkey", content);
        page.setStatus(refusal == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
