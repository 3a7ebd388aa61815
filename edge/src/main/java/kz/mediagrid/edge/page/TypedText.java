package kz.mediagrid.edge.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;

/** The text that a person typed into a form of ours, which is shown to the person if the form is refused. */
public final class TypedText {

    /** The fields that a person does not type: the form's token, the pressed button, and the hidden fields of our forms. */
    private static final Set<String> NOT_TYPED = Set.of(
            "_csrf",
            "action",
            "all",
            "answers",
            "away",
            "back",
            "confirmed",
            "credential",
            "day",
            "empty",
            "event",
            "eventRevision",
            "html",
            "issued",
            "key",
            "kind",
            "lang",
            "obligation",
            "other",
            "person",
            "place",
            "replaces",
            "revision",
            "seen",
            "skip",
            "template",
            "token",
            "version",
            "week");

    /** The hidden fields of a row of a table, and of a material. */
    private static final Pattern OF_A_ROW =
            Pattern.compile("rows\\.[0-9]+\\.(draft|revision|date|timing)|materials\\.[0-9]+\\.file");

    /** The boxes of a question. */
    private static final Pattern OF_A_BOX = Pattern.compile("(to|all|kind)\\..+");

    private TypedText() {}

    /** Whether a person types into the fields with this name. */
    public static boolean isTyped(String field) {
        return !NOT_TYPED.contains(field)
                && !OF_A_ROW.matcher(field).matches()
                && !OF_A_BOX.matcher(field).matches();
    }

    /**
     * The texts in the form that {@code request} sends, in the order of the fields. They are empty if another site made the browser
     * send the form, so that nobody can show texts of one's own on our pages.
     */
    public static List<String> of(HttpServletRequest request) {
        // The server serves an error page by GET, whatever the call was.
        var method =
                Objects.requireNonNullElse(request.getAttribute(RequestDispatcher.ERROR_METHOD), request.getMethod());
        if (!"POST".equals(method) || !"same-origin".equals(request.getHeader("Sec-Fetch-Site"))) {
            return List.of();
        }
        var inAddress = UriComponentsBuilder.newInstance()
                .query(Optional.ofNullable(request.getQueryString()).orElse(""))
                .build()
                .getQueryParams()
                .keySet();
        return request.getParameterMap().entrySet().stream()
                .filter(field -> isTyped(field.getKey()) && !inAddress.contains(field.getKey()))
                .flatMap(field -> Stream.of(field.getValue()))
                .filter(text -> !text.isBlank())
                .toList();
    }
}
