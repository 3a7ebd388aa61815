package kz.mediagrid.editorpages.asked;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.page.AccountNames;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.FormFaults;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.gateway.material.AddMaterial;
import kz.mediagrid.gateway.request.InformationRequest;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Composes the page of one question, and the same to print. */
@Component
final class BatchPages {

    private final AskedBodies bodies;
    private final AccountNames accounts;
    private final MessageSource bundles;

    BatchPages(AskedBodies bodies, AccountNames accounts, MessageSource bundles) {
        this.bodies = bodies;
        this.accounts = accounts;
        this.bundles = bundles;
    }

    /** A request that an action did not change, with the reason. */
    record Refusal(Wording name, String why) {}

    /** The page with its form. */
    ModelAndView page(List<InformationRequest> requests, TermForm form, String key, Account by, Locale locale) {
        var page = new ModelAndView("editor/batch", content(requests, locale));
        page.addObject("mayAct", by.is(Role.AUTHORISED_BODY));
        page.addObject("form", form);
        page.addObject("key", key);
        page.addObject("faults", Map.of());
        page.addObject("summary", Map.of());
        page.addObject("refusals", List.of());
        return page;
    }

    /**
     * Shows the faults of the form on the page.
     *
     * @param faults the faults by the fields at which they are shown
     */
    void fault(ModelAndView page, Map<String, String> faults, Locale locale) {
        var words = new Words(bundles, locale);
        FormFaults.show(page, faults, field -> words.say("term.field." + field.replaceFirst("\\..*", "")));
    }

    /** The page that prints: the question, all answers, and the bodies without one. */
    ModelAndView print(List<InformationRequest> requests, Locale locale) {
        return new ModelAndView("editor/batch-print", content(requests, locale));
    }

    private Map<String, Object> content(List<InformationRequest> requests, Locale locale) {
        var all = bodies.of(requests, locale);
        var content = new HashMap<String, Object>();
        content.put("question", question(requests.get(0), locale));
        content.put("bodies", all);
        content.put("answered", count(all, AskedState::isAnswered));
        content.put("overdue", count(all, AskedState.OVERDUE::equals));
        content.put("open", count(all, AskedState::isOpen));
        content.put("asking", all.stream().filter(AskedBody::isAsking).count());
        return content;
    }

    private static long count(List<AskedBody> all, Predicate<AskedState> wanted) {
        return all.stream().map(AskedBody::state).filter(wanted).count();
    }

    private BatchQuestion question(InformationRequest request, Locale locale) {
        var asked = request.asked();
        var reader = Languages.of(locale);
        var words = new Words(bundles, locale);
        return new BatchQuestion(
                asked.getBatchId(),
                Wording.of(asked.getSubject(), reader),
                Wording.ofNullable(asked.getText(), reader),
                asked.getKinds().stream()
                        .flatMap(kind -> AddMaterial.Kind.of(kind).stream())
                        .map(kind -> words.say("material.kind." + kind))
                        .toList(),
                new DatesInWords(words).fullMoment(request.receivedAt()),
                AskedPages.asker(request, accounts, locale));
    }
}
