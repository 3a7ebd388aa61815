package kz.mediagrid.editingpages.week;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.call.FormWrites;
import kz.mediagrid.edge.content.GridWeeks;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.ListFile;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.tables.ListTable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows which bodies have informed of a week, with the telephone numbers of those that are awaited, as a page and as files. */
@Controller
final class BodiesController {

    private static final String FILE = "media-grid-bodies-";

    private final InformedBodies bodies;
    private final EditedWeeks heads;
    private final FormWrites writes;
    private final GridWeeks weeks;
    private final MessageSource bundles;

    BodiesController(
            InformedBodies bodies, EditedWeeks heads, FormWrites writes, GridWeeks weeks, MessageSource bundles) {
        this.bodies = bodies;
        this.heads = heads;
        this.writes = writes;
        this.weeks = weeks;
        this.bundles = bundles;
    }

    /**
     * @param state the name of a state; empty for all states
     * @param kind the name of a kind of body; empty for all kinds
     * @param noted the code of the body whose call was noted last; empty if none was
     */
    @GetMapping("/editing/{week}/bodies")
    ModelAndView show(
            @PathVariable String week,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String noted,
            Locale locale) {
        return AskedWeek.page(weeks, week, known -> shown(known, new BodiesFilter(state, kind), noted, locale));
    }

    private ModelAndView shown(GridWeek known, BodiesFilter filter, String noted, Locale locale) {
        var listed = bodies.of(known, filter, locale);
        var content = Map.of(
                "number", known.toString(),
                "days", new DatesInWords(new Words(bundles, locale)).range(known.monday(), known.sunday()),
                "head", heads.of(known, locale),
                "bodies", listed,
                "filter", filter,
                "kinds", List.of("CENTRAL", "REGION", "CITY", "OTHER"),
                "called", called("kk"),
                "calledInRussian", called("ru"),
                "back", "/editing/" + known + "/bodies" + filter.query(),
                "key", writes.newKey());
        // Anyone can write an address: only a body with a note was called.
        var called = listed.stream()
                .filter(body -> body.note() != null && body.code().equals(noted))
                .findFirst()
                .map(InformedBody::name);
        return new ModelAndView("editing/informed", content).addObject("noted", called.orElse(null));
    }

    private String called(String language) {
        return new Words(bundles, Locale.forLanguageTag(language)).say("informed.called.note");
    }

    @GetMapping("/editing/{week}/bodies.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable String week,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String kind,
            Locale locale) {
        return ListFile.CSV.answer(
                table(week, new BodiesFilter(state, kind), locale).csv(), FILE + week);
    }

    @GetMapping("/editing/{week}/bodies.xlsx")
    ResponseEntity<byte[]> xlsx(
            @PathVariable String week,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String kind,
            Locale locale) {
        return ListFile.XLSX.answer(
                table(week, new BodiesFilter(state, kind), locale).xlsx(), FILE + week);
    }

    private ListTable table(String week, BodiesFilter filter, Locale locale) {
        var known = weeks.require(week);
        filter.requireKnown();
        return bodies.table(known, filter, locale);
    }
}
