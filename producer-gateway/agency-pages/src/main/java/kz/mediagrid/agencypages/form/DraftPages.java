package kz.mediagrid.agencypages.form;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kz.mediagrid.agencypages.draft.DiscardQuestion;
import kz.mediagrid.agencypages.draft.DraftFields;
import kz.mediagrid.agencypages.draft.Saved;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.content.GridWeeks;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.FormFaults;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.WeekInWords;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.submission.Receipt;
import kz.mediagrid.schemas.Draft;
import kz.mediagrid.schemas.EventStatus;
import kz.mediagrid.schemas.PlannedEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Composes the page of one draft: what was typed, and what is to be mended. */
@Component
final class DraftPages {

    private static final String OTHER_REVISION = "if-match.other-revision";

    /** The field of a fault of the whole event. */
    private static final String WHOLE = "";

    private final EventSubmissions events;
    private final DraftSending sending;
    private final DraftIds ids;
    private final Prefilled prefilled;
    private final OfferedTexts offered;
    private final FiledForms filed;
    private final Directory directory;
    private final MessageSource bundles;

    DraftPages(
            EventSubmissions events,
            DraftSending sending,
            DraftIds ids,
            Prefilled prefilled,
            OfferedTexts offered,
            FiledForms filed,
            Directory directory,
            MessageSource bundles) {
        this.events = events;
        this.sending = sending;
        this.ids = ids;
        this.prefilled = prefilled;
        this.offered = offered;
        this.filed = filed;
        this.directory = directory;
        this.bundles = bundles;
    }

    /** The form of a new event. */
    ModelAndView empty(Account by, String week, Locale locale) {
        return page(new DraftForm(ids.next(by), week, 0, prefilled.of(by), null), by, locale);
    }

    /** The form of a stored draft, with the faults that keep it from being sent if somebody has typed something needed. */
    ModelAndView stored(Draft draft, boolean justSaved, Account by, Locale locale) {
        var page = current(DraftForm.of(draft), by, locale).addObject("saved", justSaved);
        return described(page, draft, by, locale);
    }

    private ModelAndView described(ModelAndView page, Draft draft, Account by, Locale locale) {
        var status = sending.statusOf(by, draft);
        var refusal = sending.refusal(draft);
        var words = new Words(bundles, locale);
        return page.addObject("status", status.name())
                .addObject("refusal", refusal == null ? null : words.say(refusal))
                .addObject("changed", new DatesInWords(words).moment(draft.getChangedAt()))
                .addObject("changedBy", draft.getChangedByPost());
    }

    /** The form with all faults of the draft, which cannot be sent, or was refused. */
    ModelAndView incomplete(Draft draft, HttpStatus status, Account by, Locale locale) {
        var page = described(current(DraftForm.of(draft), by, locale), draft, by, locale);
        return faulty(page, events.faults(by, draft), status, locale);
    }

    /** Adds the faults: each at its field, and all of them above the form, with the names of their fields. */
    private ModelAndView faulty(
            ModelAndView page, Map<String, ProblemText> faults, HttpStatusCode status, Locale locale) {
        var whole = faults.get(WHOLE);
        if (whole != null
                && whole.key().equals(OTHER_REVISION)
                && page.getModel().containsKey("conflict")) {
            // The page shows the newer event, which says more.
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        var words = new Words(bundles, locale);
        var said = new LinkedHashMap<String, String>();
        faults.forEach((field, text) -> said.put(field, FormFaults.say(field, text, words)));
        FormFaults.show(page, said, field -> FieldNames.ofFault(field, words));
        page.setStatus(status);
        return page;
    }

    /**
     * The outcome of a check, in words.
     *
     * @param refusal the reason for which the event would be refused; null if it would be accepted
     * @param clashes the clashes that the event would have
     */
    record Checked(
            Moment at,
            List<WeekInWords> weeks,
            boolean late,
            @Nullable String refusal,
            List<Clashing> clashes) {}

    /** @param hours the hours of the other event; empty if they are not known */
    record Clashing(String kind, Wording agency, String hours) {}

    /**
     * The form as it was typed, with the outcome that sending it would have at this moment. Nothing is saved.
     *
     * @throws RequestProblem if the form has faults
     */
    ModelAndView checked(DraftForm form, Account by, Locale locale) {
        var checked = events.check(by, form);
        var words = new Words(bundles, locale);
        var dates = new DatesInWords(words);
        var refusal = checked.refusal();
        var warnings = Optional.ofNullable(checked.warnings()).orElse(List.of());
        return page(form, by, locale)
                .addObject(
                        "checked",
                        new Checked(
                                dates.fullMoment(
                                        LocalTimes.instant(checked.asOf()).orElseThrow()),
                                checked.weeks().stream()
                                        .map(week -> dates.week(GridWeek.parse(week)))
                                        .toList(),
                                Boolean.TRUE.equals(checked.late()),
                                refusal == null ? null : words.say("refused." + refusal.reason()),
                                warnings.stream()
                                        .map(warning -> clashing(warning, locale))
                                        .toList()));
    }

    private Clashing clashing(Receipt.Warning warning, Locale locale) {
        var start = warning.startTime();
        return new Clashing(
                warning.kind(),
                Wording.of(directory.nameOf(warning.agency()), Languages.of(locale)),
                start == null ? "" : start + (warning.endTime() == null ? "" : "–" + warning.endTime()));
    }

    /** The form as it was typed, of a call that was refused as a whole. */
    ModelAndView refused(DraftForm form, RequestProblem problem, Account by, Locale locale) {
        var page = current(form, by, locale);
        return faulty(
                page,
                EventSubmissions.faults(problem, form.fields()),
                problem.kind().status(),
                locale);
    }

    /** The form as it was typed, with the files that were received. The others were refused; nothing is saved. */
    ModelAndView filesRefused(DraftForm form, RequestProblem problem, Account by, Locale locale) {
        var faults = FormFaults.of(
                problem,
                UnaryOperator.identity(),
                (field, found) -> found.get(0).text());
        return faulty(current(form, by, locale), faults, problem.kind().status(), locale)
                .addObject("more", "materials");
    }

    /** The form as it was typed, which was not stored because the draft is another one now. */
    ModelAndView conflict(DraftForm form, Saved saved, Account by, Locale locale) {
        var stored = saved.draft();
        var again = stored == null
                ? new DraftForm(ids.next(by), form.week(), 0, form.fields(), form.event())
                : form.replacing(stored.getRevision());
        var page = page(again, by, locale);
        page.addObject("conflict", saved.state().name());
        if (stored != null) {
            page.addObject(
                    "theirs",
                    Theirs.differing(form.fields().fields(), DraftFields.of(stored), new Words(bundles, locale)));
            described(page, stored, by, locale);
        }
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /** The form as it was typed, with one more line of the list. Nothing is saved. */
    ModelAndView withOneMore(DraftForm form, String list, Account by, Locale locale) {
        return current(form.withOneMore(list), by, locale).addObject("more", list);
    }

    /**
     * The form of a correction. If its event changed meanwhile, the page shows the newer event beside what was typed, and the
     * form on this page is based on the newer one. A withdrawn event cannot be corrected, so that its form stays as it is.
     */
    ModelAndView current(DraftForm form, Account by, Locale locale) {
        return filed.changed(form, by)
                .map(event -> event.getStatus() == EventStatus.WITHDRAWN
                        ? page(form, by, locale).addObject("conflict", "EVENT_WITHDRAWN")
                        : beside(event, form, by, locale))
                .orElseGet(() -> page(form, by, locale));
    }

    private ModelAndView beside(PlannedEvent event, DraftForm form, Account by, Locale locale) {
        var theirs = Theirs.differing(form.fields().fields(), filed.of(event).fields(), new Words(bundles, locale));
        return page(form.onto(event.getRevision()), by, locale)
                .addObject("conflict", theirs.isEmpty() ? "EVENT_SAME" : "EVENT_CHANGED")
                .addObject("theirs", theirs);
    }

    private ModelAndView page(DraftForm form, Account by, Locale locale) {
        var dates = new DatesInWords(new Words(bundles, locale));
        Map<String, Object> content = new HashMap<>();
        content.put("form", form);
        content.put("gaps", new FormGaps(form.fields()));
        content.put("week", dates.fullWeek(GridWeeks.parse(form.week())));
        content.put("faults", Map.of());
        content.put("summary", Map.of());
        content.put("theirs", List.of());
        content.put("offered", offered.to(by));
        return new ModelAndView("agency/draft", content);
    }

    ModelAndView discardQuestion(DraftForm form, Map<String, String> sent, Locale locale) {
        return DiscardQuestion.ofEvent("/drafts/" + form.draftId(), sent, new Words(bundles, locale));
    }
}
