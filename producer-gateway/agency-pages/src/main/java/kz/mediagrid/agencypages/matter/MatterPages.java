package kz.mediagrid.agencypages.matter;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.mediagrid.agencypages.form.FieldNames;
import kz.mediagrid.edge.call.Cursor;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.log.LogView.Position;
import kz.mediagrid.gateway.matter.JointMatter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Composes the list of a body's joint matters, and the page of one matter with its form. */
@Component
final class MatterPages {

    /** The number of matters that wait for nothing and that the list shows at a time. */
    private static final int AT_ONCE = 50;

    private final MyMatters matters;
    private final MatterDetails details;
    private final ContributionWrites writes;
    private final MessageSource bundles;

    MatterPages(MyMatters matters, MatterDetails details, ContributionWrites writes, MessageSource bundles) {
        this.matters = matters;
        this.details = details;
        this.writes = writes;
        this.bundles = bundles;
    }

    /**
     * The matters that wait for the body, and a part of the others.
     *
     * @param after the cursor after which the others begin; null for their beginning
     */
    ModelAndView list(@Nullable String after, Account by, Locale locale) {
        var position = Cursor.read(after, 2, parts -> new Position(Instant.parse(parts[0]), parts[1]));
        var settled = matters.settled(by, position, AT_ONCE + 1);
        var shown = settled.subList(0, Math.min(AT_ONCE, settled.size()));
        var content = new HashMap<String, Object>();
        content.put("continued", after != null);
        content.put(
                "open",
                after != null
                        ? List.of()
                        : matters.open(by).stream()
                                .map(one -> details.row(one, locale))
                                .toList());
        content.put(
                "settled", shown.stream().map(one -> details.row(one, locale)).toList());
        content.put(
                "next", settled.size() > AT_ONCE ? cursor(shown.get(AT_ONCE - 1).matter()) : "");
        return new ModelAndView("agency/matters", content);
    }

    private static String cursor(JointMatter last) {
        return Cursor.of(last.receivedAt(), last.id());
    }

    /** The page with an empty form. */
    ModelAndView of(JointMatter matter, Account by, Locale locale) {
        return of(matter, ContributionForm.empty(ContributionWrites.own(matter, by)), by, locale);
    }

    /** The page with the form as it was typed. */
    ModelAndView of(JointMatter matter, ContributionForm form, Account by, Locale locale) {
        var content = new HashMap<String, Object>();
        content.put("matter", details.of(matters.seen(matter, by), locale));
        content.put("form", form);
        content.put("key", writes.newKey());
        content.put("faults", Map.of());
        content.put("summary", Map.of());
        return new ModelAndView("agency/matter", content);
    }

    /**
     * The form as it was typed. A contribution of the body was received since its page was made; the next press adds to
     * it.
     */
    ModelAndView contributedMeanwhile(JointMatter matter, ContributionForm form, Account by, Locale locale) {
        var page = of(matter, form.showing(ContributionWrites.own(matter, by)), by, locale)
                .addObject("meanwhile", true);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /** The form as it was typed, of a call that was refused. The same key makes the repeat of an uncertain call the same write. */
    ModelAndView refused(
            JointMatter matter, ContributionForm form, RequestProblem problem, String key, Account by, Locale locale) {
        var words = new Words(bundles, locale);
        var content = form.content();
        var faults = new LinkedHashMap<String, String>();
        var summary = new LinkedHashMap<String, String>();
        problem.faults().forEach(fault -> {
            var field = content.fieldAt(fault.pointer());
            var said = switch (field) {
                case "" -> words.say("joint.refused.empty");
                case "textForMedia" -> words.say("joint.refused.no-text");
                default -> bundles.getMessage(fault.text(), locale);
            };
            if (faults.putIfAbsent(field, said) == null) {
                summary.put(
                        field,
                        field.isEmpty() || field.equals("textForMedia") ? said : nameOf(field, words) + ": " + said);
            }
        });
        var page = of(matter, form, by, locale).addObject("faults", faults).addObject("summary", summary);
        if (faults.isEmpty()) {
            page.addObject("refusal", refusal(problem, words, locale));
        }
        if (problem.kind().mayBeStored()) {
            page.addObject("key", key);
        }
        page.setStatus(problem.kind().status());
        return page;
    }

    private static String nameOf(String field, Words words) {
        return field.startsWith("text.") ? words.say("joint.text") : FieldNames.ofFault(field, words);
    }

    private String refusal(RequestProblem problem, Words words, Locale locale) {
        return switch (problem.kind()) {
            case CONFLICT -> words.say("joint.refused.cancelled");
            case BODY_NOT_IN_DIRECTORY -> words.say("request.refused.body");
            case KEY_REUSED -> words.say("request.refused.key");
            case TOO_LARGE -> words.say("joint.refused.large");
            default -> bundles.getMessage(problem.text(), locale);
        };
    }
}
