package kz.mediagrid.gateway.opening;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.page.AlphabeticalOrder;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.FormFaults;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.TypedTexts;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.addressee.AddresseeChoice;
import kz.mediagrid.gateway.addressee.TermPreviews;
import kz.mediagrid.gateway.addressee.TermPreviews.Addressed;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.matter.JointMatter;
import kz.mediagrid.gateway.term.TermStatuses;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.CopiedBody;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Composes the page with the form of a joint matter, and the page that shows the matter before it is opened. */
@Component
final class OpeningPages {

    /** The place of a body in the content of the API's call [JSON Pointer]. */
    private static final Pattern OF_A_BODY = Pattern.compile("/(bodies|inCopy)/([0-9]+)");

    private final AddresseeChoice choice;
    private final TermPreviews previews;
    private final TermStatuses terms;
    private final Directory directory;
    private final BusinessClock clock;
    private final MessageSource bundles;

    OpeningPages(
            AddresseeChoice choice,
            TermPreviews previews,
            TermStatuses terms,
            Directory directory,
            BusinessClock clock,
            MessageSource bundles) {
        this.choice = choice;
        this.previews = previews;
        this.terms = terms;
        this.directory = directory;
        this.clock = clock;
        this.bundles = bundles;
    }

    /** A form with the present day. */
    OpeningForm empty() {
        return new OpeningForm(
                Map.of("aroseOn", AlmatyTime.dateOf(clock.instant()).toString()));
    }

    /** The address of the list that has the matters which the account opens. */
    static String listOf(Account by) {
        return by.is(Role.AUTHORISED_BODY) ? "/agenda" : "/matters";
    }

    /** The content of the API's call that the form makes. */
    Map<String, Object> content(OpeningForm form, Account by) {
        return form.content(choice.codes(form.concerned(), by.agency()), choice.codes(form.inCopy(), by.agency()));
    }

    /**
     * The page with the form.
     *
     * @param faults the faults by the fields at which they are shown
     * @param key the Idempotency-Key of the matter
     */
    ModelAndView form(OpeningForm form, Map<String, String> faults, String key, Account by, Locale locale) {
        var words = new Words(bundles, locale);
        var content = new HashMap<String, Object>();
        content.put("form", form);
        content.put("key", key);
        content.put("list", listOf(by));
        content.put("owes", !by.is(Role.AUTHORISED_BODY));
        content.put("concerned", choice.offered(form.concerned(), by.agency(), locale));
        content.put("copied", choice.offered(form.inCopy(), by.agency(), locale));
        return FormFaults.show(
                new ModelAndView("opening", content),
                faults,
                field -> words.say("opening.field." + field.replaceFirst("\\..*", "")));
    }

    /**
     * The faults by the fields at which they are shown. A fault of one body has the name of the body, and of a group that is chosen in
     * both lists the name of the group, once.
     */
    Map<String, String> faults(OpeningForm form, RequestProblem problem, Account by, Locale locale) {
        var codes = Map.of(
                "bodies", choice.codes(form.concerned(), by.agency()),
                "inCopy", choice.codes(form.inCopy(), by.agency()));
        var words = new Words(bundles, locale);
        return FormFaults.of(
                problem,
                TypedTexts::fieldAt,
                (field, found) -> found.stream()
                        .map(fault -> {
                            var place = OF_A_BODY.matcher(fault.pointer());
                            return place.matches()
                                    ? ofBody(form, code(codes, place), fault.text(), words)
                                    : FormFaults.say(field, fault.text(), words);
                        })
                        .distinct()
                        .collect(Collectors.joining(" ")));
    }

    private static String code(Map<String, List<String>> codes, Matcher place) {
        return Objects.requireNonNull(codes.get(place.group(1))).get(Integer.parseInt(place.group(2)));
    }

    private String ofBody(OpeningForm form, String code, ProblemText fault, Words words) {
        return directory
                .find(code)
                .filter(body -> fault.key().equals("matter.concerned-and-in-copy"))
                .flatMap(form::groupInBothLists)
                .map(group -> words.say("opening.both." + group))
                .orElseGet(() ->
                        "«%s»: %s".formatted(name(code, words.locale()), bundles.getMessage(fault, words.locale())));
    }

    private String name(String code, Locale locale) {
        return Wording.of(directory.nameOf(code), Languages.of(locale)).text();
    }

    /** The reason why nothing was opened. The people of a body that ended learn its successor. */
    String refusal(RequestProblem problem, Account by, Locale locale) {
        if (problem.kind() != ProblemKind.BODY_NOT_IN_DIRECTORY) {
            return bundles.getMessage(problem.text(), locale);
        }
        var words = new Words(bundles, locale);
        return directory
                .find(by.agency())
                .map(Agency::getSuccessor)
                .map(code -> words.say("opening.refused.successor", name(code, locale)))
                .orElseGet(() -> words.say("opening.refused.body"));
    }

    /**
     * The page that shows the effect of opening the matter.
     *
     * @param matter the matter that would be opened
     * @param problems the reasons why it was not opened
     */
    ModelAndView check(
            OpeningForm form, JointMatter matter, Collection<String> problems, String key, Account by, Locale locale) {
        var reader = Languages.of(locale);
        var addressed = matter.agencies().stream()
                .map(body -> new Addressed(
                        body.getAgencyCode(),
                        terms.at(matter.owed(body), matter.receivedAt()).due(),
                        body.getSuccessor()))
                .toList();
        var content = new HashMap<String, Object>();
        content.put("form", form);
        content.put("key", key);
        content.put("problems", List.copyOf(problems));
        content.put("list", listOf(by));
        content.put("owes", !by.is(Role.AUTHORISED_BODY));
        content.put("bodies", addressed.size());
        content.put("dues", previews.of(addressed, locale));
        content.put(
                "aroseOn",
                new DatesInWords(new Words(bundles, locale)).full(matter.arose().getAroseOn()));
        content.put(
                "copied",
                matter.arose().getInCopy().stream()
                        .map(CopiedBody::getAgencyCode)
                        .map(code -> Wording.of(directory.nameOf(code), reader))
                        .sorted(AlphabeticalOrder.by(Wording::text))
                        .toList());
        return new ModelAndView("opening-check", content);
    }
}
