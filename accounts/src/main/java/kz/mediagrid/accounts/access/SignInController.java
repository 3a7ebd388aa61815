package kz.mediagrid.accounts.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.mediagrid.accounts.key.ApiKeys;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.edge.mail.Mailer;
import kz.mediagrid.edge.page.Menu;
import kz.mediagrid.edge.page.SeeOther;
import kz.mediagrid.topics.Service;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Serves the page where a person signs in with an API key, and the page where the person signs out. */
@Controller
public final class SignInController {

    /** The page of the gateway on which a person signs in with a passkey. */
    public static final String PASSKEY = "/sign-in/passkey";

    /** The page of the gateway on which a person asks for a link by mail. */
    public static final String MAIL = "/sign-in/mail";

    /** The page of the gateway with a person's own passkeys. */
    public static final String PASSKEYS = "/passkeys";

    /** The value of {@code next} for a person who did not come from a page; the person's own first page is next. */
    private static final String NOWHERE = "";

    /** Matches only addresses on this host. It matches no address that a browser would resolve to another host. */
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*|/");

    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[?::1]?");

    private final SignIn signIn;
    private final ApiKeys keys;
    private final Menu menu;
    private final SignInEvents events;
    private final Optional<SignInIssuer> issuer;
    private final Optional<Mailer> mailer;

    SignInController(
            SignIn signIn,
            ApiKeys keys,
            Menu menu,
            SignInEvents events,
            Optional<SignInIssuer> issuer,
            Optional<Mailer> mailer) {
        this.signIn = signIn;
        this.keys = keys;
        this.menu = menu;
        this.events = events;
        this.issuer = issuer;
        this.mailer = mailer;
    }

    @GetMapping("/sign-in")
    ModelAndView form(
            @RequestParam(defaultValue = NOWHERE) String next,
            @RequestParam(defaultValue = "false") boolean expired,
            @RequestParam(defaultValue = "") String refusal,
            CsrfToken token,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = signInPage(next, token, response);
        if (isUnprotected(request)) {
            return unprotected(form);
        }
        var byIssuer = issuer.flatMap(it -> IssuerRefusal.named(refusal));
        if (byIssuer.isPresent()) {
            return refused(byIssuer.get().words(), byIssuer.get().status(), form);
        }
        return expired ? refusedKey("sign-in.expired", form) : form;
    }

    @PostMapping("/sign-in")
    ModelAndView enter(
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = NOWHERE) String next,
            CsrfToken token,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (isUnprotected(request)) {
            return unprotected(signInPage(next, token, response));
        }
        var cookie = signIn.with(key.strip(), request.isSecure());
        if (cookie.isEmpty()) {
            return refusedKey(whyNot(key.strip()), signInPage(next, token, response));
        }
        var account = keys.accountOf(key.strip());
        account.ifPresent(known -> events.signedIn(known, key.strip()));
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.get().toString());
        var page = ours(next);
        return SeeOther.pageInChosenLanguage(page.isEmpty() ? menu.home(account.orElse(null)) : page, request);
    }

    private String whyNot(String key) {
        if (key.isEmpty()) {
            return "sign-in.missing";
        }
        return signIn.isForProgram(key) ? "sign-in.for-program" : "sign-in.unknown";
    }

    @GetMapping("/sign-out")
    ModelAndView leaving(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        var page = page("accounts/sign-out", NOWHERE, token, response);
        signIn.of(request)
                .filter(account -> account.id().startsWith(People.ID_PREFIX))
                .flatMap(person -> menu.address(Service.PRODUCER_GATEWAY, PASSKEYS))
                .ifPresent(address -> page.addObject("passkeys", address));
        return page;
    }

    @PostMapping("/sign-out")
    ModelAndView leave(HttpServletRequest request, HttpServletResponse response) {
        signIn.session(request).ifPresent(events::signedOut);
        var end = signIn.end(request);
        response.addHeader(HttpHeaders.SET_COOKIE, end.toString());
        return SeeOther.page(menu.home(null), request);
    }

    private ModelAndView signInPage(String next, CsrfToken token, HttpServletResponse response) {
        var page = page("accounts/sign-in", next, token, response);
        issuer.ifPresent(it -> page.addObject("issuer", it.name()));
        menu.address(Service.PRODUCER_GATEWAY, PASSKEY).ifPresent(address -> page.addObject("passkey", address));
        mailer.flatMap(on -> menu.address(Service.PRODUCER_GATEWAY, MAIL))
                .ifPresent(address -> page.addObject("mail", address));
        // The page after the sign-in is one of this service, and the gateway knows no address of another one's page.
        page.addObject("own", menu.own() == Service.PRODUCER_GATEWAY);
        return page;
    }

    private static ModelAndView page(String name, String next, CsrfToken token, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        // Requested before the page is sent, since the token's cookie precedes the page.
        token.getToken();
        return new ModelAndView(name, Map.of("next", ours(next)));
    }

    /**
     * Whether a key or a link would come over a network by plain HTTP. Only a browser on this machine calls it by such a
     * name.
     */
    public static boolean isUnprotected(HttpServletRequest request) {
        return !request.isSecure()
                && (request.getHeader("X-Forwarded-For") != null
                        || !LOOPBACK.matcher(request.getServerName()).matches());
    }

    private static ModelAndView unprotected(ModelAndView page) {
        page.addObject("plain", true);
        return refused("sign-in.plain", HttpStatus.FORBIDDEN, page);
    }

    /** @param why the key of the text that says what is wrong with the field of the key */
    private static ModelAndView refusedKey(String why, ModelAndView page) {
        page.addObject("fault", why);
        return refused(why, HttpStatus.UNPROCESSABLE_CONTENT, page);
    }

    private static ModelAndView refused(String why, HttpStatus status, ModelAndView page) {
        page.addObject("error", why);
        page.setStatus(status);
        return page;
    }

    /** The address to which a person returns after the sign-in; empty if {@code next} is not the path of a page on this host. */
    public static String ours(String next) {
        return OURS.matcher(next).matches() ? next : NOWHERE;
    }
}
