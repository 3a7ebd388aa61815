package kz.mediagrid.accounts.invitation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import kz.mediagrid.accounts.access.SignIn;
import kz.mediagrid.accounts.access.SignInController;
import kz.mediagrid.edge.page.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Signs people in by one-time links. Opening the link changes nothing, since mail scanners open links, too: it moves the token from the
 * address to a cookie, so that the address in the history and in referrers opens nothing, and shows a button. Only the button
 * uses the link.
 */
@Controller
final class LinkController {

    static final String PATH = "/sign-in/link";

    private static final Pattern TOKEN = Pattern.compile("mgl_[A-Za-z0-9_-]{43}");
    private static final String COOKIE = "media-grid-link";
    private static final Duration KEPT = Duration.ofMinutes(30);

    private final PeopleWriter people;
    private final SignIn signIn;

    LinkController(PeopleWriter people, SignIn signIn) {
        this.people = people;
        this.signIn = signIn;
    }

    @GetMapping(PATH)
    ModelAndView open(
            @RequestParam @Nullable String token,
            @CookieValue(name = COOKIE, defaultValue = "") String kept,
            CsrfToken form,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        if (SignInController.isUnprotected(request)) {
            return page(Map.of("refusal", "plain"), HttpStatus.FORBIDDEN);
        }
        if (token != null) {
            // A browser would send back nothing else, and a cookie cannot hold every text.
            if (!TOKEN.matcher(token).matches()) {
                return shown(LinkState.refused(LinkState.Refusal.UNKNOWN));
            }
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(token, KEPT, request));
            return SeeOther.page(PATH, request);
        }
        // Requested before the page is sent, since the token's cookie precedes the page.
        form.getToken();
        return shown(people.look(kept));
    }

    @PostMapping(PATH)
    ModelAndView use(
            @CookieValue(name = COOKIE, defaultValue = "") String kept,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        if (SignInController.isUnprotected(request)) {
            return page(Map.of("refusal", "plain"), HttpStatus.FORBIDDEN);
        }
        var session = signIn.newSession();
        var state = people.use(kept, session);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request));
        if (state.person().isEmpty()) {
            return shown(state);
        }
        var cookie = signIn.person(state.person().get().getPersonId(), session, request.isSecure());
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return SeeOther.page("/", request);
    }

    private static ModelAndView shown(LinkState state) {
        return state.refusal()
                .map(refusal -> page(Map.of("refusal", refusal.name().toLowerCase(Locale.ROOT)), HttpStatus.GONE))
                .orElseGet(() -> page(Map.of("person", state.person().orElseThrow()), HttpStatus.OK));
    }

    private static ModelAndView page(Map<String, Object> content, HttpStatus status) {
        var page = new ModelAndView("accounts/link", content);
        page.setStatus(status);
        return page;
    }

    private static String cookie(String token, Duration lasts, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, token)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path(PATH)
                .maxAge(lasts)
                .build()
                .toString();
    }
}
