package kz.mediagrid.edge.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import kz.mediagrid.edge.problem.InvalidField;
import kz.mediagrid.edge.problem.Place;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import org.springframework.web.servlet.ModelAndView;

/** Words the faults of a form that was refused, and shows them on its page. */
public final class FormFaults {

    private static final Set<String> MISSING = Set.of("field.required", "text.kk-or-ru");

    private FormFaults() {}

    /**
     * The faults that {@code problem} found, in the order in which it found them. A problem without faults is one of the whole
     * form, whose field is empty.
     *
     * @param fieldAt the field of the form at which a fault is shown, by the place of the fault in the content [JSON Pointer]
     * @return the sentences by the fields
     */
    public static Map<String, String> of(RequestProblem problem, UnaryOperator<String> fieldAt, Words words) {
        return of(problem, fieldAt, (field, found) -> say(field, found.get(0).text(), words));
    }

    /**
     * The same, in words of the page's own.
     *
     * @param say makes of a field and all faults at it, at least one, what is shown there
     */
    public static <S> Map<String, S> of(
            RequestProblem problem, UnaryOperator<String> fieldAt, BiFunction<String, List<InvalidField>, S> say) {
        var found = new LinkedHashMap<String, List<InvalidField>>();
        problem.faults()
                .forEach(fault -> found.computeIfAbsent(fieldAt.apply(fault.pointer()), field -> new ArrayList<>())
                        .add(fault));
        if (found.isEmpty()) {
            found.put("", List.of(InvalidField.at(Place.WHOLE, problem.text())));
        }
        var said = new LinkedHashMap<String, S>();
        found.forEach((field, faults) -> said.put(field, say.apply(field, faults)));
        return said;
    }

    /** Whether the fault is that a text or a choice is missing. */
    public static boolean isMissing(ProblemText fault) {
        return MISSING.contains(fault.key());
    }

    /**
     * The sentence of a fault at a field of a form. A text that is missing is one in either language, though its fault is at the
     * first field of the two.
     */
    public static String say(String field, ProblemText fault, Words words) {
        return field.endsWith(".kk") && isMissing(fault)
                ? words.say("form.kk-or-ru")
                : words.bundles().getMessage(fault, words.locale());
    }

    /**
     * The page with each fault at its field, and with all of them above the form.
     *
     * @param faults the sentences by the fields
     * @param nameOf the name of a field; empty for a field whose sentence says all
     */
    public static ModelAndView show(ModelAndView page, Map<String, String> faults, UnaryOperator<String> nameOf) {
        var summary = new LinkedHashMap<String, String>();
        faults.forEach((field, said) -> {
            var name = field.isEmpty() ? "" : nameOf.apply(field);
            summary.put(field, name.isEmpty() ? said : name + ": " + said);
        });
        return page.addObject("faults", faults).addObject("summary", summary);
    }
}
