package kz.mediagrid.agencypages.week;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.mediagrid.agencypages.draft.Drafts;
import kz.mediagrid.agencypages.draft.Saved;
import kz.mediagrid.agencypages.form.DraftIds;
import kz.mediagrid.agencypages.form.DraftSending;
import kz.mediagrid.agencypages.form.DraftStatus;
import kz.mediagrid.agencypages.form.DraftWeeks;
import kz.mediagrid.agencypages.form.EventForm;
import kz.mediagrid.agencypages.form.EventSubmissions;
import kz.mediagrid.agencypages.week.WeekPage.Counts;
import kz.mediagrid.agencypages.week.WeekPage.Day;
import kz.mediagrid.agencypages.week.WeekPage.DraftRow;
import kz.mediagrid.agencypages.week.WeekPage.Week;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.schemas.Draft;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Composes the page of a week for the people of a state body. */
@Component
final class WeekPages {

    /** The number of drafts that the table shows at a time. */
    static final int AT_ONCE = 20;

    private static final int EMPTY_ROWS = 3;

    /** The members of an event that a row of the table has; the others are on the page of the draft. */
    private static final Set<String> IN_ROW =
            Set.of("title", "date", "timing", "startTime", "endTime", "place", "purpose");

    private final Drafts drafts;
    private final DraftSending sending;
    private final EventSubmissions events;
    private final FiledRows filed;
    private final DraftIds ids;
    private final DraftWeeks calendar;
    private final CutOffs cutOffs;
    private final MessageSource bundles;

    WeekPages(
            Drafts drafts,
            DraftSending sending,
            EventSubmissions events,
            FiledRows filed,
            DraftIds ids,
            DraftWeeks calendar,
            CutOffs cutOffs,
            MessageSource bundles) {
        this.drafts = drafts;
        this.sending = sending;
        this.events = events;
        this.filed = filed;
        this.ids = ids;
        this.calendar = calendar;
        this.cutOffs = cutOffs;
        this.bundles = bundles;
    }

    /**
     * The part of the week that is shown.
     *
     * @param from the number of drafts to skip
     * @param empty the number of empty rows
     */
    record View(int from, int empty, Map<String, String> notes) {

        /** @param parameters the parameters of the call; what is no number counts as absent */
        static View asked(Map<String, String> parameters) {
            var notes = new TreeMap<>(parameters);
            notes.keySet().retainAll(Set.of("sent", "saved", "discarded"));
            return new View(
                    number(parameters.get("from"), 0),
                    Math.min(number(parameters.get("empty"), EMPTY_ROWS), AT_ONCE),
                    notes);
        }

        private static int number(@Nullable String text, int otherwise) {
            return text != null && text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : otherwise;
        }

        View withMoreRows() {
            return new View(from, Math.min(empty + 5, AT_ONCE), notes);
        }

        /** The parameters of the address that shows this part. */
        String parameters() {
            return (from == 0 ? "" : "&from=" + from) + (empty == EMPTY_ROWS ? "" : "&empty=" + empty);
        }
    }

    /** The fields of a draft that a row of the table does not show. */
    static EventForm withoutRow(EventForm fields) {
        var others = new TreeMap<>(fields.fields());
        others.keySet().removeIf(name -> IN_ROW.contains(name.replaceFirst("\\..*", "")) && !name.endsWith(".en"));
        return new EventForm(others);
    }

    ModelAndView page(GridWeek week, View view, Account by, Locale locale) {
        var rows = new ArrayList<DraftRow>();
        var all = shownDrafts(week, by);
        var first = Math.min(view.from(), all.size());
        var end = Math.min(first + AT_ONCE, all.size());
        all.subList(first, end).forEach(draft -> rows.add(row(rows.size(), draft, by, locale)));
        if (!calendar.isOver(week)) {
            addEmpty(rows, view.empty(), by);
        }
        return page(week, view, rows, all, by, locale);
    }

    private List<Draft> shownDrafts(GridWeek week, Account by) {
        return drafts.of(by.agency(), week.toString()).stream()
                .filter(draft -> sending.statusOf(by, draft) != DraftStatus.ACCEPTED)
                .toList();
    }

    private void addEmpty(List<DraftRow> rows, int count, Account by) {
        for (int i = 0; i < count; i++) {
            rows.add(new DraftRow(rows.size(), ids.next(by), 0, EventForm.empty(), "NEW", Map.of(), null, null));
        }
    }

    private DraftRow row(int number, Draft draft, Account by, Locale locale) {
        var refusal = sending.refusal(draft);
        return new DraftRow(
                number,
                draft.getDraftId(),
                draft.getRevision(),
                new EventForm(draft.getFields()),
                sending.statusOf(by, draft).name(),
                said(events.faults(by, draft), locale),
                refusal == null ? null : new Words(bundles, locale).say(refusal),
                null);
    }

    private Map<String, String> said(Map<String, ProblemText> faults, Locale locale) {
        var said = new LinkedHashMap<String, String>();
        faults.forEach((field, text) -> said.put(field, bundles.getMessage(text, locale)));
        return said;
    }

    /** The table as it was typed. Some rows were not stored, because their drafts are others now. */
    ModelAndView conflict(
            GridWeek week, View view, WeekForm form, Map<Integer, Saved> saved, Account by, Locale locale) {
        var rows = new ArrayList<DraftRow>();
        for (var row : form.rows()) {
            var outcome = saved.get(row.number());
            var stored = outcome == null ? null : outcome.draft();
            if (outcome == null || outcome.isStored() && stored == null) {
                rows.add(typed(rows.size(), row, "NEW", Map.of()));
            } else if (outcome.isStored() && stored != null) {
                rows.add(row(rows.size(), stored, by, locale));
            } else if (stored == null) {
                var fresh = new WeekForm.Row(row.number(), ids.next(by), 0, row.fields());
                rows.add(typed(rows.size(), fresh, outcome.state().name(), Map.of()));
            } else {
                rows.add(new DraftRow(
                        rows.size(),
                        row.draftId(),
                        stored.getRevision(),
                        row.fields(),
                        outcome.state().name(),
                        Map.of(),
                        null,
                        new EventForm(stored.getFields())));
            }
        }
        var page = page(week, view, rows, shownDrafts(week, by), by, locale).addObject("conflict", true);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /** The table as it was typed, of which nothing was stored. */
    ModelAndView refused(GridWeek week, View view, WeekForm form, RequestProblem problem, Account by, Locale locale) {
        var rows = new ArrayList<DraftRow>();
        form.rows().forEach(row -> rows.add(typed(rows.size(), row, "NEW", Map.of())));
        var page = page(week, view, rows, shownDrafts(week, by), by, locale)
                .addObject("problem", bundles.getMessage(problem.text(), locale));
        page.setStatus(HttpStatusCode.valueOf(problem.kind().status().value()));
        return page;
    }

    private static DraftRow typed(int number, WeekForm.Row row, String status, Map<String, String> faults) {
        return new DraftRow(number, row.draftId(), row.revision(), row.fields(), status, faults, null, null);
    }

    private ModelAndView page(
            GridWeek week, View view, List<DraftRow> rows, List<Draft> all, Account by, Locale locale) {
        var dates = new DatesInWords(new Words(bundles, locale));
        var statuses = all.stream().map(draft -> sending.statusOf(by, draft)).toList();
        var filedRows = filed.of(week, by, locale);
        Map<String, Object> content = new HashMap<>();
        content.put(
                "page",
                new WeekPage(
                        new Week(
                                week.toString(),
                                dates.range(week.monday(), week.sunday()),
                                cutOffs.reached(week.previous()) ? dates.week(week.previous()) : null,
                                cutOffs.reached(week.next()) ? dates.week(week.next()) : null),
                        cutOffs.of(week, locale),
                        new Counts(
                                (int) filedRows.stream()
                                        .filter(row -> !row.state().equals("WITHDRAWN"))
                                        .count(),
                                all.size(),
                                (int) statuses.stream()
                                        .filter(DraftStatus::isSendable)
                                        .count(),
                                (int) statuses.stream()
                                        .filter(DraftStatus.WAITING::equals)
                                        .count()),
                        week.days().stream()
                                .map(day -> new Day(day.toString(), dates.weekday(day)))
                                .toList(),
                        rows,
                        filedRows,
                        calendar.isOver(week)));
        content.put("view", view);
        content.put("more", view.from() + AT_ONCE < all.size() ? view.from() + AT_ONCE : null);
        content.put("conflict", false);
        return new ModelAndView("agency/week", content);
    }
}
