package kz.mediagrid.agencypages.table;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.mediagrid.agencypages.form.DraftWeeks;
import kz.mediagrid.agencypages.form.FieldNames;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.content.GridWeeks;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.SeeOther;
import kz.mediagrid.edge.page.WeekInWords;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.tables.EventTables;
import kz.mediagrid.tables.Fault;
import kz.mediagrid.tables.ReadRow;
import kz.mediagrid.tables.ReadTable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Takes tables of events, as a file or pasted, and gives the form as a file. */
@Controller
final class TablePageController {

    private static final String PATH = "/week/{week}/table";
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final EventTables tables;
    private final TableDrafts drafts;
    private final GridWeeks weeks;
    private final DraftWeeks calendar;
    private final MessageSource bundles;

    TablePageController(TableDrafts drafts, GridWeeks weeks, DraftWeeks calendar, MessageSource bundles) {
        this.tables = new EventTables(bundles);
        this.drafts = drafts;
        this.weeks = weeks;
        this.calendar = calendar;
        this.bundles = bundles;
    }

    /**
     * The table that a browser sent.
     *
     * @param file the XLSX file
     * @param text the table as text, as Excel puts it on the clipboard
     * @param html the same table as HTML, if the browser's script found it on the clipboard
     */
    record Sent(
            @Nullable MultipartFile file,
            @Nullable String text,
            @Nullable String html,
            @Nullable String action) {

        /** Whether a file was chosen, and be it an empty one. Without a choice, a browser sends a part without a name. */
        private boolean hasFile() {
            return file != null && StringUtils.hasLength(file.getOriginalFilename());
        }

        private ReadTable read(EventTables tables, GridWeek week) {
            if (hasFile() && file != null) {
                try {
                    return tables.read(file.getBytes(), week);
                } catch (IOException e) {
                    throw ProblemKind.MALFORMED.because(ProblemText.of("table.broken"));
                }
            }
            return html == null || html.isBlank()
                    ? tables.readText(text == null ? "" : text, week)
                    : tables.readHtml(html, week);
        }
    }

    @GetMapping(PATH)
    ModelAndView show(@PathVariable String week, Account by, Locale locale) {
        return page(weeks.require(week), locale);
    }

    @PostMapping(PATH)
    ModelAndView take(
            @PathVariable String week,
            @ModelAttribute("sent") Sent sent,
            Account by,
            Locale locale,
            HttpServletRequest request) {
        var into = weeks.require(week);
        try {
            if (calendar.isOver(into)) {
                throw ProblemKind.CONFLICT.because(ProblemText.of("draft.week-over"));
            }
            if ("repeat".equals(sent.action())) {
                return SeeOther.page("/week/" + into + "?repeated=" + drafts.repeat(into, by), request);
            }
            var table = sent.read(tables, into);
            var page = page(into, locale);
            page.addObject("rows", rows(drafts.take(table, into, by), locale));
            page.addObject("tableFaults", said(table.faults(), locale));
            return page;
        } catch (RequestProblem problem) {
            var page = page(into, locale).addObject("typed", sent.text());
            page.addObject(
                    "problem",
                    bundles.getMessage(
                            problem.faults().isEmpty()
                                    ? problem.text()
                                    : problem.faults().get(0).text(),
                            locale));
            page.setStatus(HttpStatusCode.valueOf(problem.kind().status().value()));
            return page;
        }
    }

    /**
     * One row of the table, as the page shows it.
     *
     * @param outcome the name of a {@link TakenRow.Outcome}
     * @param faults the faults with the names of their cells, and what keeps the draft from being sent with the names of its fields
     * @param elsewhere the other week that has the row's draft; null if none
     */
    record Row(
            int number,
            String title,
            String date,
            String outcome,
            List<String> faults,
            @Nullable WeekInWords elsewhere) {}

    private List<Row> rows(List<TakenRow> taken, Locale locale) {
        var words = new Words(bundles, locale);
        return taken.stream().map(one -> row(one, words)).toList();
    }

    private Row row(TakenRow taken, Words words) {
        var fields = taken.row().fields();
        var date = fields.getOrDefault("date", "");
        var lacks = new ArrayList<>(said(taken.row().faults(), words.locale()));
        taken.lacks().forEach((field, fault) -> lacks.add(FieldNames.sayFault(field, fault, words)));
        return new Row(
                taken.row().number(),
                fields.getOrDefault("title.kk", fields.getOrDefault("title.ru", "")),
                LocalTimes.date(date).map(new DatesInWords(words)::full).orElse(date),
                taken.outcome().name(),
                lacks,
                taken.elsewhere() == null ? null : new DatesInWords(words).fullWeek(taken.elsewhere()));
    }

    private List<String> said(List<Fault> faults, Locale locale) {
        return faults.stream()
                .map(fault ->
                        (fault.cell() == null ? "" : fault.cell() + ": ") + bundles.getMessage(fault.text(), locale))
                .toList();
    }

    private ModelAndView page(GridWeek week, Locale locale) {
        Map<String, Object> content = new HashMap<>();
        content.put("week", new DatesInWords(new Words(bundles, locale)).fullWeek(week));
        content.put("rows", List.of());
        content.put("tableFaults", List.of());
        content.put("typed", "");
        content.put("problem", "");
        return new ModelAndView("agency/table", content);
    }

    /** The form as an XLSX file, with the events that the body has filed for the week. */
    @GetMapping("/week/{week}/form.xlsx")
    ResponseEntity<byte[]> form(@PathVariable String week, Account by, Locale locale) {
        var shown = weeks.require(week);
        var rows = drafts.filed(shown, by).entrySet().stream()
                .map(event -> {
                    var fields = new HashMap<>(event.getValue());
                    fields.put("eventId", event.getKey());
                    return new ReadRow(0, fields, List.of());
                })
                .toList();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("media-grid-" + shown + ".xlsx")
                                .build()
                                .toString())
                .body(tables.write(shown, Languages.of(locale), rows));
    }
}
