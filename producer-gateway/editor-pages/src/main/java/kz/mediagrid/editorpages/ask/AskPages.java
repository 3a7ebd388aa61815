package kz.mediagrid.editorpages.ask;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.mediagrid.edge.page.FormFaults;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.gateway.addressee.AddresseeChoice;
import kz.mediagrid.gateway.agency.AuthorisedBody;
import kz.mediagrid.gateway.material.AddMaterial;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Composes the page with the form of a question. */
@Component
final class AskPages {

    private final AddresseeChoice choice;
    private final AuthorisedBody asks;
    private final MessageSource bundles;
    private final ReadyQuestions ready = ReadyQuestions.standard();

    AskPages(AddresseeChoice choice, AuthorisedBody asks, MessageSource bundles) {
        this.choice = choice;
        this.asks = asks;
        this.bundles = bundles;
    }

    /** A ready text that can be chosen. */
    record ReadyName(String id, String name) {}

    /** The codes of the bodies that the form chooses. */
    List<String> addressees(QuestionForm form) {
        return choice.codes(form.bodies(), asks.code());
    }

    /** The form with the texts of the ready question that it chooses. */
    QuestionForm withReady(QuestionForm form) {
        return ready.find(form.get("template")).map(form::with).orElse(form);
    }

    /**
     * The page with the form.
     *
     * @param faults the faults by the fields at which they are shown
     * @param key the Idempotency-Key of the question
     */
    ModelAndView form(QuestionForm form, Map<String, String> faults, String key, Locale locale) {
        var words = new Words(bundles, locale);
        var content = new HashMap<String, Object>();
        content.put("form", form);
        content.put("key", key);
        content.put("groups", choice.offered(form.bodies(), asks.code(), locale));
        content.put("kinds", AddMaterial.Kind.values());
        content.put(
                "ready",
                ready.all().stream()
                        .map(one -> new ReadyName(
                                one.id(), one.names().getOrDefault(Languages.code(Languages.of(locale)), one.id())))
                        .toList());
        return FormFaults.show(
                new ModelAndView("editor/ask", content),
                faults,
                field -> words.say("ask.field." + field.replaceFirst("\\..*", "")));
    }

    /** The page that shows what sending would do. */
    ModelAndView preview(
            QuestionForm form, QuestionPreview preview, Collection<String> problems, String key, Locale locale) {
        var content = new HashMap<String, Object>();
        content.put("form", form);
        content.put("preview", preview);
        content.put("problems", problems);
        content.put("key", key);
        return new ModelAndView("editor/ask-preview", content);
    }
}
