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
            "again",
            "all",
            "answers",
            "anyway",
            "away",
            "back",
            "because",
            "channel",
            "confirmed",
            "contributions",
            "credential",
            "day",
            "did",
            "earlier",
            "empty",
            "event",
            "eventRevision",
            "held",
            "html",
            "issued",
            "key",
            "kind",
            "lang",
            "merging",
            "more",
            "next",
            "obligation",
            "only",
            "other",
            "person",
            "place",
            "q",
            "replaces",
            "revision",
            "seen",
            "show",
            "shown",
            "skip",
            "template",
            "token",
            "typed-by",
            "typed-on",
            "version",
            "week");

    /** The hidden fields of a row of a table. */
    private static final Pattern OF_A_ROW = Pattern.compile("rows\\.[0-9]+\\.(draft|revision|date|timing)");

    private static final Pattern FILE = Pattern.compile("materials\\.[0-9]+\\.file");

    /** The boxes of a question. */
    private static final Pattern OF_A_BOX = Pattern.compile("(to|copy|all|copy-all|kind)\\..+");

    /** The boxes and lists in which a person chooses a value of ours. */
    private static final Pattern CHOSEN =
            Pattern.compile("materials\\.[0-9]+\\.(kind|language)|(.+\\.)?forMedia|lines\\..+|said\\.kind"
                    + "|accreditationOpen|acknowledged|body|byEvent|cancelledTitle|dateToBeConfirmed|digestOnly|featured|head|language|liveStream|mailLanguage"
                    + "|nameMissing|region|resume|scope|since|sure|textForMedia|timing|weekday|when");

    private TypedText() {}

    /** Whether a person types into the fields with this name. */
    public static boolean isTyped(String field) {
        return !NOT_TYPED.contains(field)
                && !OF_A_ROW.matcher(field).matches()
                && !isFile(field)
                && !OF_A_BOX.matcher(field).matches();
    }

    /** Whether a person writes a text into the fields with this name, in words that the person can read again. */
    static boolean isWritten(String field) {
        return isTyped(field) && !isChosen(field);
    }

    /** Whether a person chooses the value of the fields with this name from a list, or ticks a box. */
    static boolean isChosen(String field) {
        return CHOSEN.matcher(field).matches();
    }

    /** Whether a field names the file of a material, which a page may have no place for. */
    public static boolean isFile(String field) {
        return FILE.matcher(field).matches();
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
                .filter(field -> isWritten(field.getKey()) && !inAddress.contains(field.getKey()))
                .flatMap(field -> Stream.of(field.getValue()))
                .filter(text -> !text.isBlank())
                .toList();
    }
}
