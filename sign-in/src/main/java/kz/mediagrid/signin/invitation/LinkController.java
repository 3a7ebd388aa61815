package kz.mediagrid.signin.invitation;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.mediagrid.accounts.access.SignIn;
import kz.mediagrid.accounts.access.SignInController;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.edge.page.Menu;
import kz.mediagrid.edge.page.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
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
    private static final Pattern IN_QUERY = Pattern.compile("(?:^|&)token=(" + TOKEN + ")(?:&|$)");
    private static final String COOKIE = "media-grid-link";
    private static final Duration KEPT = Duration.ofMinutes(30);

    private final LinkWriter links;
    private final People known;
    private final SignIn signIn;
    private final Menu menu;

    LinkController(LinkWriter links, People known, SignIn signIn, Menu menu) {
        this.links = links;
        this.known = known;
        this.signIn = signIn;
        this.menu = menu;
    }

    @GetMapping(PATH)
    ModelAndView open(
            @RequestParam @Nullable String token,
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
        return shown(links.look(kept(request)));
    }

    @PostMapping(PATH)
    ModelAndView use(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        if (SignInController.isUnprotected(request)) {
            return page(Map.of("refusal", "plain"), HttpStatus.FORBIDDEN);
        }
        var session = signIn.newSession();
        var state = links.use(kept(request), session);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request));
        if (state.person().isEmpty()) {
            return shown(state);
        }
        var id = state.person().get().getPersonId();
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                signIn.person(id, session, request.isSecure()).toString());
        return SeeOther.page(menu.home(known.accountOf(id).orElse(null)), request);
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

    /** The token that a call to this page holds, in its address or in its cookie; empty without one. */
    static String sent(HttpServletRequest request) {
        var query = request.getQueryString();
        var sent = query == null ? null : IN_QUERY.matcher(query);
        return !request.getRequestURI().equals(PATH)
                ? ""
                : sent != null && sent.find() ? Objects.requireNonNull(sent.group(1)) : kept(request);
    }

    /** The token in the cookie; empty without a cookie. Spring's own reading decodes the value, and fails for some texts. */
    private static String kept(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(sent -> sent.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst()
                .orElse("");
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
