package kz.mediagrid.agencypages.form;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import kz.mediagrid.agencypages.draft.DraftFields;
import kz.mediagrid.agencypages.draft.Saved;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.content.GridWeeks;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.page.DatesInWords;
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
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Composes the page of one draft: what was typed, and what is to be mended. */
@Component
final class DraftPages {

    private final EventSubmissions events;
    private final DraftSending sending;
    private final DraftIds ids;
    private final Prefilled prefilled;
    private final Directory directory;
    private final MessageSource bundles;

    DraftPages(
            EventSubmissions events,
            DraftSending sending,
            DraftIds ids,
            Prefilled prefilled,
            Directory directory,
            MessageSource bundles) {
        this.events = events;
        this.sending = sending;
        this.ids = ids;
        this.prefilled = prefilled;
        this.directory = directory;
        this.bundles = bundles;
    }

    /** The form of a new event. */
    ModelAndView empty(Account by, String week, Locale locale) {
        return page(new DraftForm(ids.next(by), week, 0, prefilled.of(by), null), locale);
    }

    /** The form of a stored draft, with the faults that keep it from being sent if somebody has typed something needed. */
    ModelAndView stored(Draft draft, boolean justSaved, Account by, Locale locale) {
        var page = page(DraftForm.of(draft), locale).addObject("saved", justSaved);
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
        var page = described(page(DraftForm.of(draft), locale), draft, by, locale);
        return faulty(page, events.faults(by, draft), status, locale);
    }

    /** Adds the faults: each at its field, and all of them above the form, with the names of their fields. */
    private ModelAndView faulty(
            ModelAndView page, Map<String, ProblemText> faults, HttpStatusCode status, Locale locale) {
        var atFields = new LinkedHashMap<String, String>();
        var summary = new LinkedHashMap<String, String>();
        faults.forEach((field, text) -> {
            var said = bundles.getMessage(text, locale);
            atFields.put(field, said);
            summary.put(field, field.isEmpty() ? said : labelOf(field, locale) + ": " + said);
        });
        page.addObject("faults", atFields).addObject("summary", summary);
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
        return page(form, locale)
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
    ModelAndView refused(DraftForm form, RequestProblem problem, Locale locale) {
        var page = page(form, locale);
        return faulty(
                page,
                EventSubmissions.faults(problem, form.fields()),
                problem.kind().status(),
                locale);
    }

    /** The form as it was typed, which was not stored because the draft is another one now. */
    ModelAndView conflict(DraftForm form, Saved saved, Account by, Locale locale) {
        var stored = saved.draft();
        var again = stored == null
                ? new DraftForm(ids.next(by), form.week(), 0, form.fields(), form.event())
                : form.replacing(stored.getRevision());
        var page = page(again, locale);
        page.addObject("conflict", saved.state().name());
        if (stored != null) {
            page.addObject("theirs", differing(form.fields(), new EventForm(DraftFields.of(stored)), locale));
            described(page, stored, by, locale);
        }
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /**
     * A stored text that differs from the typed one.
     *
     * @param label the name of the field, in the reader's language
     */
    record Theirs(String field, String label, String text) {}

    private List<Theirs> differing(EventForm typed, EventForm stored, Locale locale) {
        var names = new TreeSet<>(typed.fields().keySet());
        names.addAll(stored.fields().keySet());
        return names.stream()
                .filter(name -> !typed.get(name).equals(stored.get(name)))
                .map(name -> new Theirs(name, labelOf(name, locale), stored.get(name)))
                .toList();
    }

    private String labelOf(String field, Locale locale) {
        return new Words(bundles, locale).say("draft.field." + field.replaceFirst("\\..*", ""));
    }

    private ModelAndView page(DraftForm form, Locale locale) {
        var dates = new DatesInWords(new Words(bundles, locale));
        Map<String, Object> content = new HashMap<>();
        content.put("form", form);
        content.put("gaps", new FormGaps(form.fields()));
        content.put("week", dates.fullWeek(GridWeeks.parse(form.week())));
        content.put("faults", Map.of());
        content.put("summary", Map.of());
        content.put("theirs", List.of());
        return new ModelAndView("agency/draft", content);
    }
}
