package kz.mediagrid.editorpages.ask;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.edge.page.FormFaults;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.gateway.agency.AuthorisedBody;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.material.AddMaterial;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.schemas.Agency;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Composes the page with the form of a question. */
@Component
final class AskPages {

    private final Directory directory;
    private final AuthorisedBody authorisedBody;
    private final BusinessClock clock;
    private final MessageSource bundles;
    private final ReadyQuestions ready = ReadyQuestions.standard();

    AskPages(Directory directory, AuthorisedBody authorisedBody, BusinessClock clock, MessageSource bundles) {
        this.directory = directory;
        this.authorisedBody = authorisedBody;
        this.clock = clock;
        this.bundles = bundles;
    }

    /** A body that can be chosen. */
    record Addressee(String code, Wording name, boolean chosen) {}

    /** A ready text that can be chosen. */
    record ReadyName(String id, String name) {}

    /** The codes of the bodies that the form chooses: all that were named, and of the groups those that exist today. */
    List<String> addressees(QuestionForm form) {
        var today = AlmatyTime.dateOf(clock.instant());
        return directory.all().stream()
                .filter(body -> form.names(body.getAgencyCode()) || isOffered(body, today) && form.chooses(body))
                .map(Agency::getAgencyCode)
                .toList();
    }

    private boolean isOffered(Agency body, LocalDate today) {
        return !authorisedBody.is(body.getAgencyCode()) && Directory.isValidOn(body, today);
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
        content.put("groups", groups(form, locale));
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

    private Map<AddresseeGroup, List<Addressee>> groups(QuestionForm form, Locale locale) {
        var today = AlmatyTime.dateOf(clock.instant());
        var groups = new LinkedHashMap<AddresseeGroup, List<Addressee>>();
        for (var group : AddresseeGroup.values()) {
            var bodies = bodies(group, form, today, locale).toList();
            if (!bodies.isEmpty()) {
                groups.put(group, bodies);
            }
        }
        return groups;
    }

    private Stream<Addressee> bodies(AddresseeGroup group, QuestionForm form, LocalDate today, Locale locale) {
        return directory.all().stream()
                .filter(group::has)
                // A body that ended since it was chosen stays, so that nothing typed is lost.
                .filter(body -> isOffered(body, today) || form.names(body.getAgencyCode()))
                .map(body -> new Addressee(
                        body.getAgencyCode(),
                        Wording.of(body.getName(), Languages.of(locale)),
                        form.names(body.getAgencyCode())))
                .sorted((one, other) -> one.name().text().compareTo(other.name().text()));
    }
}
