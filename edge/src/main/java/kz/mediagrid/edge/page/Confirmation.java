package kz.mediagrid.edge.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
 */
public record Confirmation(
        String question,
        String effect,
        List<Wording> concerned,
        String press,
        String address,
        Map<String, String> fields) {

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

    /** The page that asks. */
    public ModelAndView page() {
        return new ModelAndView("page/confirm", Map.of("confirmation", this));
    }
}
