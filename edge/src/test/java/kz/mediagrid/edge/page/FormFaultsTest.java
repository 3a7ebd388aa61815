package kz.mediagrid.edge.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kz.mediagrid.edge.problem.InvalidField;
import kz.mediagrid.edge.problem.Place;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.web.servlet.ModelAndView;

class FormFaultsTest {

    private static final Words WORDS = words();

    private static Words words() {
        var bundles = new StaticMessageSource();
        bundles.addMessage("whole", Locale.ENGLISH, "Nothing was sent.");
        bundles.addMessage("missing", Locale.ENGLISH, "Enter it.");
        bundles.addMessage("long", Locale.ENGLISH, "This is too long.");
        bundles.addMessage("field.required", Locale.ENGLISH, "This is required.");
        bundles.addMessage("form.kk-or-ru", Locale.ENGLISH, "In either language.");
        return new Words(bundles, Locale.ENGLISH);
    }

    private static InvalidField fault(String field, String text) {
        return InvalidField.at(Place.WHOLE.field(field), ProblemText.of(text));
    }

    @Test
    void theFirstFaultOfAFieldIsShownAtItAndAboveTheFormWithItsName() {
        var problem = ProblemKind.VALIDATION.because(
                ProblemText.of("whole"),
                List.of(fault("name", "missing"), fault("name", "long"), fault("day", "long")));

        var faults = FormFaults.of(problem, pointer -> pointer.substring(1), WORDS);
        var model = FormFaults.show(new ModelAndView(), faults, field -> field.equals("name") ? "The name" : "")
                .getModel();

        assertThat(faults).containsExactly(entry("name", "Enter it."), entry("day", "This is too long."));
        assertThat(model)
                .containsEntry("faults", faults)
                .containsEntry("summary", Map.of("name", "The name: Enter it.", "day", "This is too long."));
    }

    @Test
    void aMissingTextIsRequiredInEitherLanguageAndAnyOtherFieldItself() {
        var problem = ProblemKind.VALIDATION.because(
                ProblemText.of("whole"), List.of(fault("text", "field.required"), fault("day", "field.required")));

        var faults = FormFaults.of(problem, pointer -> pointer.equals("/text") ? "text.kk" : "day", WORDS);

        assertThat(faults).containsExactly(entry("text.kk", "In either language."), entry("day", "This is required."));
    }

    @Test
    void aPageThatWordsTheFaultsItselfGetsAllOfAField() {
        var problem = ProblemKind.VALIDATION.because(
                ProblemText.of("whole"),
                List.of(fault("name", "missing"), fault("day", "long"), fault("name", "long")));

        var said = FormFaults.of(
                problem,
                pointer -> pointer.substring(1),
                (field, found) -> field
                        + found.stream().map(fault -> " " + fault.text().key()).collect(Collectors.joining()));

        assertThat(said).containsExactly(entry("name", "name missing long"), entry("day", "day long"));
    }

    @Test
    void aProblemWithoutFaultsIsOneOfTheWholeForm() {
        var faults = FormFaults.of(ProblemKind.CONFLICT.because(ProblemText.of("whole")), pointer -> pointer, WORDS);
        var model = FormFaults.show(new ModelAndView(), faults, field -> "Never named")
                .getModel();

        assertThat(faults).containsExactly(entry("", "Nothing was sent."));
        assertThat(model).containsEntry("summary", faults);
    }
}
