package kz.mediagrid.accounts.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.util.UriComponentsBuilder;

/** Composes addresses of the sign-in page. */
public final class SignInAddress {

    private static final String PAGE = "/sign-in";

    private SignInAddress() {}

    /**
     * The address of the sign-in page, in the language that the call requests. After the sign-in, the person returns to
     * the called page.
     */
    public static String of(HttpServletRequest called) {
        return of(called, false);
    }

    /**
     * The address of the sign-in page, as in {@link #of(HttpServletRequest)}, for a person who sent a form after the
     * sign-in or the form's token had expired. The page says so.
     */
    static String afterExpiry(HttpServletRequest called) {
        return of(called, true);
    }

    /**
     * The address of the sign-in page for a person whom the issuer did not sign in. The page says why.
     *
     * @param next the page to which the person returns after the sign-in; empty for the person's own first page
     */
    public static String after(IssuerRefusal refusal, String next) {
        var page = UriComponentsBuilder.fromPath(PAGE).queryParam("refusal", refusal.code());
        if (!next.isEmpty()) {
            page.queryParam("next", "{next}");
        }
        return page.encode().buildAndExpand(Map.of("next", next)).toUriString();
    }

    private static String of(HttpServletRequest called, boolean expired) {
        var query = called.getQueryString();
        var values = new HashMap<String, Object>();
        var next = called.getRequestURI().startsWith(PAGE)
                ? Objects.requireNonNullElse(called.getParameter("next"), "")
                : called.getRequestURI() + (query == null ? "" : "?" + query);
        var page = UriComponentsBuilder.fromPath(PAGE);
        if (!next.isEmpty()) {
            page.queryParam("next", "{next}");
            values.put("next", next);
        }
        if (expired) {
            page.queryParam("expired", "true");
        }
        var language = called.getParameter("lang");
        if (language != null) {
            page.queryParam("lang", "{lang}");
            values.put("lang", language);
        }
        return page.encode().buildAndExpand(values).toUriString();
    }
}
