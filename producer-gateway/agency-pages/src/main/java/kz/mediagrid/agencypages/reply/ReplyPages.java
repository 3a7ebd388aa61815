package kz.mediagrid.agencypages.reply;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import kz.mediagrid.agencypages.draft.DraftFields;
import kz.mediagrid.agencypages.draft.Saved;
import kz.mediagrid.agencypages.form.FieldNames;
import kz.mediagrid.agencypages.form.Theirs;
import kz.mediagrid.edge.call.FormWrites;
import kz.mediagrid.edge.call.Slice;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.FormFaults;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.log.LogView.Position;
import kz.mediagrid.gateway.log.Logged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Composes the list of the things to which a body replies, and the page of one with the form of the reply. */
@Component
public final class ReplyPages {

    /** The number of things that wait for no reply and that the list shows at a time. */
    private static final int AT_ONCE = 50;

    /** The problems that the error page shows, because the reply has no page that its reader may see. */
    private static final Set<ProblemKind> OF_NO_PAGE =
            Set.of(ProblemKind.MALFORMED, ProblemKind.IDEMPOTENCY_KEY, ProblemKind.NOT_FOUND, ProblemKind.NOT_YOURS);

    /** The buttons that change the draft and send nothing. */
    private static final Set<String> OF_DRAFT = Set.of("save", "discard");

    private final FormWrites writes;
    private final ReplyDrafts drafts;
    private final MessageSource bundles;

    ReplyPages(FormWrites writes, ReplyDrafts drafts, MessageSource bundles) {
        this.writes = writes;
        this.drafts = drafts;
        this.bundles = bundles;
    }

    /**
     * Finds the things that wait for no reply, the newest first.
     *
     * @param <T> the thing with what the list shows of it
     */
    public interface Settled<T> {

        /** @param after the position after which to begin; null for the newest */
        List<T> after(@Nullable Position after, int atMost);
    }

    /**
     * The list: the things that wait for a reply, and a part of the others.
     *
     * @param after the cursor after which the others begin; null for their beginning
     */
    public <T> ModelAndView list(
            Reply reply,
            @Nullable String after,
            Supplier<List<T>> open,
            Settled<T> settled,
            Function<T, Logged<?>> thing,
            Function<T, Object> row) {
        var position = Position.at(after);
        var slice = Slice.upTo(AT_ONCE, atMost -> settled.after(position, atMost));
        return new ModelAndView("agency/" + reply.subject() + "s")
                .addObject("continued", after != null)
                .addObject("open", after == null ? rows(open.get(), row) : List.of())
                .addObject("settled", rows(slice.items(), row))
                .addObject(
                        "next",
                        slice.next(last -> Position.of(thing.apply(last)).cursor()));
    }

    private static <T> List<Object> rows(List<T> things, Function<T, Object> row) {
        return things.stream().map(row).toList();
    }

    /**
     * The page of {@code thing} with the form, and with who last saved the body's draft.
     *
     * @param subject the id of the request or joint matter
     */
    public ModelAndView page(Reply reply, String subject, Object thing, ReplyForm form, Account by, Locale locale) {
        var page = new ModelAndView("agency/" + reply.subject())
                .addObject(reply.subject(), thing)
                .addObject("form", form)
                .addObject("key", writes.newKey())
                .addObject("faults", Map.of())
                .addObject("summary", Map.of())
                .addObject("theirs", List.of());
        drafts.find(reply, subject, by)
                .ifPresent(draft -> page.addObject(
                                "changed", new DatesInWords(new Words(bundles, locale)).moment(draft.getChangedAt()))
                        .addObject("changedBy", draft.getChangedByPost()));
        return page;
    }

    /** The page, of a form that was not stored because the draft is another one now. The next save replaces that draft. */
    public ModelAndView conflict(ModelAndView page, ReplyForm form, Saved saved, Locale locale) {
        var stored = saved.draft();
        page.addObject("form", form.replacing(stored == null ? 0 : stored.getRevision()))
                .addObject("conflict", saved.state().name())
                .addObject(
                        "theirs",
                        stored == null
                                ? List.of()
                                : Theirs.differing(form.fields(), DraftFields.of(stored), new Words(bundles, locale)))
                .setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /** The page, of a form that was not sent: another reply was received since its page was made. The next press adds to that reply. */
    public static ModelAndView repliedMeanwhile(ModelAndView page) {
        page.addObject("meanwhile", true).setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /**
     * The page of a form that was refused. The same key makes the repeat of an uncertain call the same write.
     *
     * @param sent the fields of the form, with its key and the button that was pressed
     * @param fieldAt the field at which a fault is shown, by its place in the content [JSON Pointer]
     * @throws RequestProblem if no page shows the problem
     */
    public ModelAndView refused(
            Reply reply,
            ModelAndView page,
            RequestProblem problem,
            UnaryOperator<String> fieldAt,
            Map<String, String> sent,
            Locale locale) {
        if (OF_NO_PAGE.contains(problem.kind())) {
            throw problem;
        }
        var words = new Words(bundles, locale);
        if (problem.faults().isEmpty()) {
            page.addObject("refusal", refusal(reply, problem, words))
                    .addObject("ofDraft", OF_DRAFT.contains(sent.getOrDefault("action", "")));
        } else {
            var faults = FormFaults.of(problem, fieldAt, words);
            faults.computeIfPresent("", (field, said) -> empty(reply, words));
            faults.computeIfPresent("textForMedia", (field, said) -> words.say("joint.refused.no-text"));
            FormFaults.show(page, faults, field -> nameOf(reply, field, words));
        }
        if (problem.kind().mayBeStored()) {
            page.addObject("key", sent.getOrDefault("key", ""));
        }
        page.setStatus(problem.kind().status());
        return page;
    }

    /** The page of a form of which files were refused. Each fault has the name of a field as its place. */
    public ModelAndView filesRefused(
            Reply reply, ModelAndView page, RequestProblem problem, Map<String, String> sent, Locale locale) {
        return refused(reply, page, problem, UnaryOperator.identity(), sent, locale)
                .addObject("more", true);
    }

    private static String empty(Reply reply, Words words) {
        return reply == Reply.ANSWER ? words.say("request.refused.empty") : words.say("joint.refused.empty");
    }

    private static String nameOf(Reply reply, String field, Words words) {
        if (field.startsWith("text.")) {
            return reply == Reply.ANSWER ? words.say("request.answer.text") : words.say("joint.text");
        }
        if (field.startsWith("reason")) {
            return words.say("joint.cancel.reason");
        }
        if (field.startsWith("said.")) {
            return field.equals("said.kind") ? words.say("request.message.kind") : words.say("request.message");
        }
        return field.equals("textForMedia") ? "" : FieldNames.ofFault(field, words);
    }

    private String refusal(Reply reply, RequestProblem problem, Words words) {
        boolean isAnswer = reply == Reply.ANSWER;
        return switch (problem.kind()) {
            case CONFLICT -> isAnswer ? words.say("request.refused.cancelled") : words.say("joint.refused.cancelled");
            case BODY_NOT_IN_DIRECTORY -> words.say("request.refused.body");
            case KEY_REUSED -> words.say("request.refused.key");
            case TOO_LARGE -> isAnswer ? words.say("request.refused.large") : words.say("joint.refused.large");
            default -> bundles.getMessage(problem.text(), words.locale());
        };
    }
}
