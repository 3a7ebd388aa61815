package kz.mediagrid.agencypages.week;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.mediagrid.agencypages.draft.Drafts;
import kz.mediagrid.agencypages.draft.Saved;
import kz.mediagrid.agencypages.form.DraftSending;
import kz.mediagrid.agencypages.form.DraftStatus;
import kz.mediagrid.agencypages.form.DraftWeeks;
import kz.mediagrid.agencypages.form.EventForm;
import kz.mediagrid.agencypages.week.WeekPage.Counts;
import kz.mediagrid.agencypages.week.WeekPage.Day;
import kz.mediagrid.agencypages.week.WeekPage.DraftRow;
import kz.mediagrid.agencypages.week.WeekPage.FiledRow;
import kz.mediagrid.agencypages.week.WeekPage.Gaps;
import kz.mediagrid.agencypages.week.WeekPage.Week;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.schemas.Draft;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
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
    private final FiledRows filed;
    private final DraftRows rows;
    private final DraftWeeks calendar;
    private final WeekHeads heads;
    private final SendPages sends;
    private final MessageSource bundles;

    WeekPages(
            Drafts drafts,
            DraftSending sending,
            FiledRows filed,
            DraftRows rows,
            DraftWeeks calendar,
            WeekHeads heads,
            SendPages sends,
            MessageSource bundles) {
        this.drafts = drafts;
        this.sending = sending;
        this.filed = filed;
        this.rows = rows;
        this.calendar = calendar;
        this.heads = heads;
        this.sends = sends;
        this.bundles = bundles;
    }

    /**
     * The part of the week that is shown.
     *
     * @param from the number of drafts to skip
     * @param empty the number of empty rows
     * @param send the id of the send whose receipt is shown as just made; empty if there is none
     * @param declare the declaration that the body is about to make; empty if there is none
     */
    record View(int from, int empty, Map<String, String> notes, String send, String declare) {

        /** @param parameters the parameters of the call; what is no number counts as absent */
        static View asked(Map<String, String> parameters) {
            var notes = new TreeMap<>(parameters);
            notes.keySet().retainAll(Set.of("sent", "saved", "repeated", "discarded"));
            return new View(
                    number(parameters.get("skip"), 0),
                    Math.min(number(parameters.get("empty"), EMPTY_ROWS), AT_ONCE),
                    notes,
                    parameters.getOrDefault("send", ""),
                    parameters.getOrDefault("declare", ""));
        }

        private static int number(@Nullable String text, int otherwise) {
            return text != null && text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : otherwise;
        }

        View withMoreRows() {
            return new View(from, Math.min(empty + 5, AT_ONCE), notes, send, declare);
        }

        /** The parameters of the address that shows this part. */
        String parameters() {
            return (from == 0 ? "" : "&skip=" + from) + (empty == EMPTY_ROWS ? "" : "&empty=" + empty);
        }
    }

    /** The fields of a draft that a row of the table does not show. */
    static EventForm withoutRow(EventForm fields) {
        var others = new TreeMap<>(fields.fields());
        others.keySet().removeIf(WeekPages::isInRow);
        return new EventForm(others);
    }

    /** Whether a row of the table has the field. */
    static boolean isInRow(String field) {
        return IN_ROW.contains(field.replaceFirst("\\..*", "")) && !field.endsWith(".en");
    }

    ModelAndView page(GridWeek week, View view, Account by, Locale locale) {
        var shown = new ArrayList<DraftRow>();
        var all = shownDrafts(week, by);
        var first = Math.min(view.from(), all.size());
        var end = Math.min(first + AT_ONCE, all.size());
        all.subList(first, end).forEach(draft -> shown.add(rows.stored(shown.size(), draft, by, locale)));
        for (int empty = 0; empty < view.empty() && !calendar.isOver(week); empty++) {
            shown.add(rows.empty(shown.size(), by));
        }
        return page(week, view, shown, all, by, locale);
    }

    private List<Draft> shownDrafts(GridWeek week, Account by) {
        return drafts.of(by.agency(), week.toString()).stream()
                .filter(draft -> !sending.isAccepted(draft))
                .toList();
    }

    /** The table as it was typed. Some rows were not stored, because their drafts are others now. */
    ModelAndView conflict(
            GridWeek week, View view, WeekForm form, Map<Integer, Saved> saved, Account by, Locale locale) {
        var shown = new ArrayList<DraftRow>();
        form.rows().forEach(row -> shown.add(rows.after(shown.size(), row, saved.get(row.number()), by, locale)));
        var page = page(week, view, shown, shownDrafts(week, by), by, locale).addObject("conflict", true);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /** The table as it was typed, of which nothing was stored. */
    ModelAndView refused(GridWeek week, View view, WeekForm form, RequestProblem problem, Account by, Locale locale) {
        var shown = new ArrayList<DraftRow>();
        form.rows().forEach(row -> shown.add(rows.typed(shown.size(), row, by, locale)));
        var page = page(week, view, shown, shownDrafts(week, by), by, locale)
                .addObject("problem", bundles.getMessage(problem.text(), locale));
        page.setStatus(problem.kind().status());
        return page;
    }

    /** The page of a week whose declaration was refused. */
    ModelAndView undeclared(GridWeek week, RequestProblem problem, Account by, Locale locale) {
        var fault = problem.faults().isEmpty()
                ? problem.text()
                : problem.faults().get(0).text();
        var page = page(week, View.asked(Map.of()), by, locale).addObject("problem", bundles.getMessage(fault, locale));
        page.setStatus(problem.kind().status());
        return page;
    }

    /** The drafts, texts and clashes that the body may have forgotten, if it declares the week now. */
    Gaps gaps(GridWeek week, Account by, Locale locale) {
        var filedRows = filed.of(week, by, locale);
        return Gaps.of(counts(shownDrafts(week, by), filedRows, by), filedRows);
    }

    private Counts counts(List<Draft> all, List<FiledRow> filedRows, Account by) {
        var statuses = all.stream().map(draft -> sending.statusOf(by, draft)).toList();
        return new Counts(
                (int) filedRows.stream()
                        .filter(row -> !row.state().equals("WITHDRAWN"))
                        .count(),
                all.size(),
                (int) statuses.stream().filter(DraftStatus::isSendable).count(),
                (int) statuses.stream().filter(DraftStatus.WAITING::equals).count(),
                all.stream()
                        .filter(draft -> draft.getSubmissionId() != null)
                        .map(Draft::getDraftId)
                        .toList());
    }

    private ModelAndView page(
            GridWeek week, View view, List<DraftRow> shown, List<Draft> all, Account by, Locale locale) {
        var dates = new DatesInWords(new Words(bundles, locale));
        var filedRows = filed.of(week, by, locale);
        Map<String, Object> content = new HashMap<>();
        content.put("waiting", heads.waiting(by, locale));
        content.put(
                "page",
                new WeekPage(
                        new Week(
                                week.toString(),
                                dates.range(week.monday(), week.sunday()),
                                heads.reached(week.previous()) ? dates.week(week.previous()) : null,
                                heads.reached(week.next()) ? dates.week(week.next()) : null,
                                calendar.isOver(week)),
                        heads.cutOff(week, locale),
                        heads.declared(week, by, locale).orElse(null),
                        counts(all, filedRows, by),
                        week.days().stream()
                                .map(day -> new Day(day.toString(), dates.weekday(day)))
                                .toList(),
                        shown,
                        filedRows,
                        sends.of(week, by, locale)));
        content.put("view", view);
        content.put("more", view.from() + AT_ONCE < all.size() ? view.from() + AT_ONCE : null);
        content.put("conflict", false);
        content.put("key", heads.newKey());
        return new ModelAndView("agency/week", content);
    }
}
