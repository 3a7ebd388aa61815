package kz.mediagrid.agencypages.request;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import kz.mediagrid.agencypages.draft.DraftFields;
import kz.mediagrid.agencypages.draft.Saved;
import kz.mediagrid.agencypages.form.FieldNames;
import kz.mediagrid.edge.call.Cursor;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.log.LogView.Position;
import kz.mediagrid.gateway.request.InformationRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Composes the list of a body's requests, and the page of one request with its forms. */
@Component
final class RequestPages {

    /** The number of answered and cancelled requests that the list shows at a time. */
    private static final int AT_ONCE = 50;

    private final MyRequests requests;
    private final RequestRows rows;
    private final RequestDetails details;
    private final AnswerWrites writes;
    private final MessageSource bundles;

    RequestPages(
            MyRequests requests, RequestRows rows, RequestDetails details, AnswerWrites writes, MessageSource bundles) {
        this.requests = requests;
        this.rows = rows;
        this.details = details;
        this.writes = writes;
        this.bundles = bundles;
    }

    /**
     * The open requests, and a part of the others.
     *
     * @param after the cursor after which the others begin; null for their beginning
     */
    ModelAndView list(@Nullable String after, Account by, Locale locale) {
        var position = Cursor.read(after, 2, parts -> new Position(Instant.parse(parts[0]), parts[1]));
        var settled = requests.settled(by, position, AT_ONCE + 1);
        var shown = settled.subList(0, Math.min(AT_ONCE, settled.size()));
        var content = new HashMap<String, Object>();
        content.put("continued", after != null);
        content.put(
                "open",
                after != null
                        ? List.of()
                        : requests.open(by).stream()
                                .map(one -> rows.of(one, locale))
                                .toList());
        content.put("settled", shown.stream().map(one -> rows.of(one, locale)).toList());
        content.put(
                "next", settled.size() > AT_ONCE ? cursor(shown.get(AT_ONCE - 1).request()) : "");
        return new ModelAndView("agency/requests", content);
    }

    private static String cursor(InformationRequest last) {
        return Cursor.of(last.receivedAt(), last.id());
    }

    /** The page with the saved draft in the form, or an empty form. */
    ModelAndView of(InformationRequest request, Account by, Locale locale) {
        var all = request.answers().size();
        var form = writes.draft(request, by)
                .map(draft -> AnswerForm.of(draft, all))
                .orElseGet(() -> AnswerForm.empty(all));
        return of(request, form, by, locale);
    }

    /** The page with the form as it was typed. */
    ModelAndView of(InformationRequest request, AnswerForm form, Account by, Locale locale) {
        var content = new HashMap<String, Object>();
        content.put("request", details.of(requests.termed(request), locale));
        content.put("form", form);
        content.put("message", new MessageForm(Map.of()));
        content.put("key", writes.newKey());
        content.put("faults", Map.of());
        content.put("summary", Map.of());
        content.put("stored", Map.of());
        writes.draft(request, by).ifPresent(draft -> {
            content.put("changed", new DatesInWords(new Words(bundles, locale)).moment(draft.getChangedAt()));
            content.put("changedBy", draft.getChangedByPost());
        });
        return new ModelAndView("agency/request", content);
    }

    /** The form as it was typed. An answer was received since its page was made; the next press adds to that answer. */
    ModelAndView answeredMeanwhile(InformationRequest request, AnswerForm form, Account by, Locale locale) {
        var page =
                of(request, form.showing(request.answers().size()), by, locale).addObject("meanwhile", true);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /** The form as it was typed, which was not stored because the draft is another one now. */
    ModelAndView conflict(InformationRequest request, AnswerForm form, Saved saved, Account by, Locale locale) {
        var stored = saved.draft();
        var page = of(request, form.replacing(stored == null ? 0 : stored.getRevision()), by, locale)
                .addObject("conflict", saved.state().name())
                .addObject("stored", stored == null ? Map.of() : DraftFields.of(stored));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /** The form as it was typed, of a call that was refused. The same key makes the repeat of an uncertain call the same write. */
    ModelAndView refused(
            InformationRequest request,
            AnswerForm form,
            RequestProblem problem,
            String key,
            Account by,
            Locale locale) {
        var content = form.content();
        return faulty(of(request, form, by, locale), problem, content::fieldAt, key, locale);
    }

    /** The message as it was typed, which was refused. */
    ModelAndView refused(
            InformationRequest request,
            MessageForm form,
            RequestProblem problem,
            String key,
            Account by,
            Locale locale) {
        var content = form.content();
        var page = of(request, by, locale).addObject("message", form);
        return faulty(page, problem, pointer -> MessageForm.fieldAt(content, pointer), key, locale);
    }

    /** The page, after the agreement was refused. */
    ModelAndView notAgreed(InformationRequest request, RequestProblem problem, String key, Account by, Locale locale) {
        var page = faulty(of(request, by, locale), problem, UnaryOperator.identity(), key, locale);
        return problem.kind() == ProblemKind.CONFLICT
                ? page.addObject("refusal", new Words(bundles, locale).say("request.refused.agreement"))
                : page;
    }

    private ModelAndView faulty(
            ModelAndView page, RequestProblem problem, UnaryOperator<String> fieldAt, String key, Locale locale) {
        var words = new Words(bundles, locale);
        var faults = new LinkedHashMap<String, String>();
        var summary = new LinkedHashMap<String, String>();
        problem.faults().forEach(fault -> {
            var field = fieldAt.apply(fault.pointer());
            var said = field.isEmpty() ? words.say("request.refused.empty") : bundles.getMessage(fault.text(), locale);
            if (faults.putIfAbsent(field, said) == null) {
                summary.put(field, field.isEmpty() ? said : nameOf(field, words) + ": " + said);
            }
        });
        if (faults.isEmpty()) {
            page.addObject("refusal", refusal(problem, words, locale));
        }
        if (problem.kind().mayBeStored()) {
            page.addObject("key", key);
        }
        page.addObject("faults", faults)
                .addObject("summary", summary)
                .setStatus(problem.kind().status());
        return page;
    }

    private static String nameOf(String field, Words words) {
        if ("said.kind".equals(field)) {
            return words.say("request.message.kind");
        }
        if (field.startsWith("said.")) {
            return words.say("request.message");
        }
        return field.startsWith("text.") ? words.say("request.answer.text") : FieldNames.ofFault(field, words);
    }

    private String refusal(RequestProblem problem, Words words, Locale locale) {
        return switch (problem.kind()) {
            case CONFLICT -> words.say("request.refused.cancelled");
            case BODY_NOT_IN_DIRECTORY -> words.say("request.refused.body");
            case KEY_REUSED -> words.say("request.refused.key");
            case TOO_LARGE -> words.say("request.refused.large");
            default -> bundles.getMessage(problem.text(), locale);
        };
    }
}
