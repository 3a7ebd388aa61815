package kz.mediagrid.edge.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The content of a form that a browser sent. It travels with the pages, so that no server stores it: a page about the form sends
 * it again by hidden fields.
 *
 * @param action the address to which the form was sent, without a language
 * @param page the address of the page with the form, without a language
 * @param sender the token with which the form was first sent, which names the account
 * @param fields the fields by name, without those of the address and of this mechanism
 */
public record TypedForm(String action, String page, String sender, Map<String, List<String>> fields) {

    /** The field with the token of the sign-in under which the form was typed. */
    public static final String SENDER = "typed-by";

    /** The button that shows the form again and sends nothing. */
    public static final String AGAIN = "again";

    private static final String PAGE = "typed-on";
    private static final String TOKEN = "_csrf";
    private static final Set<String> OWN = Set.of(TOKEN, SENDER, AGAIN, PAGE, LanguageByAddress.PARAMETER);

    /** Templates know the form by this name. */
    static final String SHOWN = "typedForm";

    /** Templates know by this name that the form had been open too long. */
    private static final String LATE = "typedLate";

    private static final String OFFERED = TypedForm.class.getName() + ".offered";
    private static final String WITHHELD = TypedForm.class.getName() + ".withheld";
    private static final String TAKEN = TypedForm.class.getName() + ".taken";

    /**
     * The form that {@code request} sends.
     *
     * @param isPage whether a path is that of one of our pages
     */
    public static TypedForm of(HttpServletRequest request, Predicate<String> isPage) {
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String called
                ? called
                : request.getRequestURI();
        var query = withoutLanguage(request.getQueryString());
        var inAddress = UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
        var fields = new LinkedHashMap<String, List<String>>();
        taken(request).forEach((name, values) -> {
            if (!OWN.contains(name) && !inAddress.containsKey(name)) {
                fields.put(name, values);
            }
        });
        var action = path + (query.isEmpty() ? "" : "?" + query);
        var page = Optional.ofNullable(request.getParameter(PAGE))
                .or(() -> Optional.ofNullable(request.getHeader("Referer")))
                .flatMap(address -> page(address, isPage))
                .orElseGet(() -> above(action, isPage));
        var sender = Optional.ofNullable(request.getParameter(SENDER))
                .or(() -> Optional.ofNullable(request.getParameter(TOKEN)))
                .orElse("");
        return new TypedForm(action, page, sender, fields);
    }

    /** Takes the form as {@code fields}: files that came with it have ids then, and one that was taken away has none. */
    public static void take(HttpServletRequest request, Map<String, String> fields) {
        var taken = new LinkedHashMap<String, List<String>>();
        fields.forEach((name, value) -> taken.put(name, List.of(value)));
        request.setAttribute(TAKEN, new TypedForm("", "", "", taken));
    }

    private static Map<String, List<String>> taken(HttpServletRequest request) {
        var taken = of(request.getAttribute(TAKEN));
        if (taken.isPresent()) {
            return taken.get().fields();
        }
        var sent = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> sent.put(name, List.of(values)));
        return sent;
    }

    private static Optional<String> page(String address, Predicate<String> isPage) {
        try {
            var at = URI.create(address);
            var query = withoutLanguage(at.getRawQuery());
            return Optional.ofNullable(at.getRawPath())
                    .filter(isPage)
                    .map(path -> path + (query.isEmpty() ? "" : "?" + query));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The address itself, or that of the nearest page above it if no page is there. */
    private static String above(String action, Predicate<String> isPage) {
        var page = action;
        while (!isPage.test(page.replaceFirst("\\?.*", "")) && page.lastIndexOf('/') > 0) {
            page = page.substring(0, page.lastIndexOf('/'));
        }
        return page;
    }

    private static String withoutLanguage(@Nullable String query) {
        return LinksKeepLanguage.withoutLanguage("?" + Objects.requireNonNullElse(query, ""))
                .replaceFirst("^[?]", "");
    }

    /** The query of the address to which the form was sent. Templates call this. */
    public String query() {
        return action.contains("?") ? action.substring(action.indexOf('?') + 1) : "";
    }

    /** The path to which the form was sent. */
    public String path() {
        return action.replaceFirst("\\?.*", "");
    }

    /** The fields of a page that sends the form again. Templates call this. */
    public Map<String, List<String>> resent() {
        var all = new LinkedHashMap<>(fields);
        all.put(PAGE, List.of(page));
        all.put(SENDER, List.of(sender));
        return all;
    }

    /** The first value of each field. */
    public Map<String, String> first() {
        var first = new LinkedHashMap<String, String>();
        fields.forEach((name, values) -> values.stream().findFirst().ifPresent(value -> first.put(name, value)));
        return first;
    }

    /** Makes the page that answers {@code request} show this form with its content. */
    public void showOn(HttpServletRequest request) {
        request.setAttribute(SHOWN, this);
    }

    /** Makes the page that answers {@code request} show this form, and say that it had been open too long. */
    public void showLateOn(HttpServletRequest request) {
        showOn(request);
        request.setAttribute(LATE, true);
    }

    /** The form that the page that answers {@code request} shows with its content. */
    public static Optional<TypedForm> shownOn(HttpServletRequest request) {
        return of(request.getAttribute(SHOWN));
    }

    static Optional<TypedForm> of(@Nullable Object attribute) {
        return attribute instanceof TypedForm form ? Optional.of(form) : Optional.empty();
    }

    /** Makes the error page that answers {@code request} offer to show this form again after a sign-in. */
    public void offerOn(HttpServletRequest request) {
        request.setAttribute(OFFERED, this);
    }

    static Optional<TypedForm> offeredOn(HttpServletRequest request) {
        return of(request.getAttribute(OFFERED));
    }

    /** Makes the error page that answers {@code request} show nothing of a form that another person typed. */
    public static void withhold(HttpServletRequest request) {
        request.setAttribute(WITHHELD, true);
    }

    static boolean isWithheldOn(HttpServletRequest request) {
        return request.getAttribute(WITHHELD) != null;
    }
}
