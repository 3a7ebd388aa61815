package kz.mediagrid.edge.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.mediagrid.edge.problem.ProblemKind;
import org.springframework.web.servlet.ModelAndView;

/**
 * A question before an action that cannot be undone. Its page sends the form again, with {@code confirmed} as {@code yes} or
 * {@code no}; until then the controller changes nothing.
 *
 * @param question the action and the number of things that it changes, in the reader's words
 * @param effect the consequence of the action
 * @param concerned the names of the things that the action changes
 * @param press the text of the button that confirms
 * @param address the address of the form
 * @param fields the fields of the form that are sent again, by name
 * @param reason the beginning of the names of the fields in which the reason was typed, e.g. {@code reason}
 */
public record Confirmation(
        String question,
        String effect,
        List<Wording> concerned,
        String press,
        String address,
        Map<String, String> fields,
        String reason) {

    private static final String FIELD = "confirmed";

    public Confirmation {
        concerned = List.copyOf(concerned);
        fields = new TreeMap<>(fields);
    }

    /** Whether the person confirmed the action. */
    public static boolean isGiven(Map<String, String> parameters) {
        return "yes".equals(parameters.get(FIELD));
    }

    /** Whether the person went back from the question, to the form with all that was typed. */
    public static boolean isDeclined(Map<String, String> parameters) {
        return "no".equals(parameters.get(FIELD));
    }

    /** The reason as it was typed, in each of its languages. */
    public List<Wording> reasons() {
        return Stream.of("kk", "ru", "en")
                .filter(language -> !text(language).isBlank())
                .map(language -> new Wording(text(language), language, false))
                .toList();
    }

    private String text(String language) {
        return fields.getOrDefault(reason + "." + language, "");
    }

    /** The page that asks. */
    public ModelAndView page() {
        return new ModelAndView("page/confirm", "confirmation", this);
    }

    /**
     * The page that asks again, because it is uncertain whether the confirmed action was done. Its form has the same fields, so that
     * the next press is the same write.
     *
     * @param why the sentence that says so
     */
    public ModelAndView again(ProblemKind kind, String why) {
        var page = page().addObject("refusal", why);
        page.setStatus(kind.status());
        return page;
    }
}
