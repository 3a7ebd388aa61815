package kz.mediagrid.edge.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
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
        var faults = new LinkedHashMap<String, String>();
        problem.faults()
                .forEach(fault -> faults.putIfAbsent(
                        fieldAt.apply(fault.pointer()), say(fieldAt.apply(fault.pointer()), fault.text(), words)));
        if (faults.isEmpty()) {
            faults.put("", words.bundles().getMessage(problem.text(), words.locale()));
        }
        return faults;
    }

    /**
     * The sentence of a fault at a field of a form. A text that is missing is one in either language, though its fault is at the
     * first field of the two.
     */
    public static String say(String field, ProblemText fault, Words words) {
        return field.endsWith(".kk") && MISSING.contains(fault.key())
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
