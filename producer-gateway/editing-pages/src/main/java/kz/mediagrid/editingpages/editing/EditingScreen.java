package kz.mediagrid.editingpages.editing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.AccountNames;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.FormFaults;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.editingpages.week.EditedWeeks;
import kz.mediagrid.gateway.submission.Receipt;
import kz.mediagrid.gateway.submission.SubmissionView;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Composes the editor's page: the list, the card beside it, the effect of the last submission, and faults. */
@Component
final class EditingScreen {

    private final EditingPages pages;
    private final EditingCards cards;
    private final EditingOutcomes outcomes;
    private final EditingActions actions;
    private final SubmissionView submissions;
    private final AccountNames accounts;
    private final EditedWeeks heads;
    private final MessageSource bundles;

    EditingScreen(
            EditingPages pages,
            EditingCards cards,
            EditingOutcomes outcomes,
            EditingActions actions,
            SubmissionView submissions,
            AccountNames accounts,
            EditedWeeks heads,
            MessageSource bundles) {
        this.pages = pages;
        this.cards = cards;
        this.outcomes = outcomes;
        this.actions = actions;
        this.submissions = submissions;
        this.accounts = accounts;
        this.heads = heads;
        this.bundles = bundles;
    }

    /** The page as it was asked for. Its status is 404 if the week has no such event. */
    ModelAndView page(GridWeek week, EditingPages.Asked asked, Account account, Locale locale) {
        Map<String, Object> content = new HashMap<>();
        content.put("editing", pages.page(week, asked, new Words(bundles, locale)));
        var card = cards.card(week, asked.selected(), account, locale);
        card.ifPresent(it -> content.put("card", it));
        content.put("head", heads.of(week, locale));
        content.put("ready", ReadyReason.names());
        content.put("problems", List.of());
        content.put("faults", Map.of());
        content.put("form", new EditingForm(Map.of()));
        content.put("key", actions.newKey());
        var isMissing = card.isEmpty() && !asked.selected().isEmpty();
        content.put("isMissing", isMissing);
        return new ModelAndView("editing/editing", content, isMissing ? HttpStatus.NOT_FOUND : HttpStatus.OK);
    }

    /** Shows on the page the effect of the submission with that number, if the account may see it. */
    void done(ModelAndView page, String number, Account account, Locale locale) {
        submissions.receipt(number).filter(it -> account.sees(it.agency())).ifPresent(receipt -> {
            page.addObject("receipt", receipt);
            outcomes.done(receipt, Languages.of(locale)).ifPresent(done -> page.addObject("done", done));
        });
    }

    /** Shows on the page that another editor has the card in work. */
    void atWork(ModelAndView page, EditorsAtWork.Mark mark, Locale locale) {
        var since = mark.at().atZone(AlmatyTime.ZONE).toLocalTime();
        page.addObject("atWork", accounts.postOf(mark.account(), locale));
        page.addObject("atWorkSince", DatesInWords.time(since));
    }

    /**
     * Shows on the page which of several decisions were accepted, if any was.
     *
     * @param accepted the ids of the events with an accepted decision
     */
    void several(ModelAndView page, EditingForm form, Collection<String> accepted, Locale locale) {
        if (!accepted.isEmpty()) {
            page.addObject("several", outcomes.several(form.get("action"), accepted, Languages.of(locale)));
            page.addObject("undoable", form);
        }
    }

    /**
     * Shows on the page which of several decisions do not count, and how many do.
     *
     * @param changed the events that changed meanwhile, so that no decision on them was sent
     * @param closed the filings on which a decision has no effect, so that none was sent
     */
    void notAll(
            ModelAndView page,
            EditingForm form,
            List<Receipt> receipts,
            List<String> changed,
            List<WeekFiling> closed,
            Locale locale) {
        var words = new Words(bundles, locale);
        var problems = receipts.stream()
                .filter(receipt -> receipt.state() != Receipt.State.ACCEPTED)
                .map(receipt -> outcomes.titled(
                        receipt.eventId(),
                        receipt.refusal() == null
                                ? words.say("editing.done.RECEIVED")
                                : words.say("refused." + receipt.refusal().reason()),
                        Languages.of(locale)));
        var done = receipts.stream()
                .filter(receipt -> receipt.state() == Receipt.State.ACCEPTED)
                .count();
        refused(
                page,
                form,
                Stream.of(
                                Stream.of(
                                        done == 0
                                                ? words.say("sending.refused.all")
                                                : words.say("sending.refused", done)),
                                problems,
                                changed.stream().map(event -> titled(event, locale)),
                                closed.stream()
                                        .map(filing -> outcomes.titled(
                                                filing.event().getEventId(),
                                                words.say("editing.undecidable." + filing.standing()),
                                                Languages.of(locale))))
                        .flatMap(lines -> lines)
                        .toList(),
                HttpStatus.CONFLICT);
    }

    /** Shows on the page that the form has no ticked filing, or more of them than one page shows. */
    void noneOrTooManyTicked(ModelAndView page, EditingForm form, Locale locale) {
        var words = new Words(bundles, locale);
        refused(
                page,
                form,
                List.of(
                        form.ticked().isEmpty()
                                ? words.say("editing.error.none-ticked")
                                : words.say("editing.error.too-many-ticked", EditingPages.AT_ONCE)),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Shows on the page which events changed meanwhile: who changed them, and when; the form is not sent. */
    void changed(ModelAndView page, EditingForm form, List<String> changed, Locale locale) {
        refused(
                page,
                form,
                changed.stream()
                        .map(event ->
                                event.equals(form.get("event")) ? meanwhile(event, locale) : titled(event, locale))
                        .toList(),
                HttpStatus.CONFLICT);
    }

    /** Shows on the page why a decision on the filing would have no effect; the form is not sent. */
    void closed(ModelAndView page, EditingForm form, WeekFiling filing, Locale locale) {
        var why = new Words(bundles, locale).say("editing.undecidable." + filing.standing());
        refused(page, form, List.of(why), HttpStatus.CONFLICT);
    }

    private String titled(String event, Locale locale) {
        return outcomes.titled(event, meanwhile(event, locale), Languages.of(locale));
    }

    private String meanwhile(String event, Locale locale) {
        var words = new Words(bundles, locale);
        return outcomes.lastChange(event)
                .map(step -> words.say(
                        "editing.meanwhile",
                        accounts.postOf(step.getActor(), locale),
                        words.say("event.step." + step.getKind()),
                        new DatesInWords(words).moment(step.getAt()).text()))
                .orElseGet(() -> words.say("editing.meanwhile.unknown"));
    }

    private static void refused(ModelAndView page, EditingForm form, List<String> problems, HttpStatus status) {
        page.addObject("problems", problems);
        page.addObject("form", form);
        page.setStatus(status);
    }

    /** Shows on the page why the aggregator refused the form. */
    void refused(ModelAndView page, EditingForm form, Receipt.Refused refusal, Locale locale) {
        var why = new Words(bundles, locale).say("refused." + refusal.reason());
        refused(page, form, List.of(why), HttpStatus.CONFLICT);
    }

    /** The field at which a fault is shown. The texts of a form are named after its button. */
    private static String field(EditingForm form, String pointer) {
        var text = form.get("action") + "." + pointer.substring(pointer.lastIndexOf('/') + 1);
        return pointer.matches("/(reason|note)") ? form.get("action") + ".kk" : pointer.isEmpty() ? "" : text;
    }

    /** Shows on the page why the form was refused. A write that the log may have stored keeps its key. */
    void refused(ModelAndView page, EditingForm form, RequestProblem problem, Locale locale) {
        var words = new Words(bundles, locale);
        var faults = FormFaults.of(
                problem,
                pointer -> field(form, pointer),
                (field, found) -> found.get(0).pointer().equals("/reason")
                        ? noReason(form, words)
                        : FormFaults.say(field, found.get(0).text(), words));
        page.addObject("faults", faults);
        refused(
                page,
                form,
                faults.values().stream().distinct().toList(),
                HttpStatus.valueOf(problem.kind().status().value()));
        if (problem.kind().mayBeStored()) {
            page.addObject("key", form.get("key"));
        }
    }

    /** Several decisions have ready reasons alone. */
    private static String noReason(EditingForm form, Words words) {
        return form.get("event").isEmpty() ? words.say("editing.error.ready") : words.say("editing.error.reason");
    }
}
