package kz.mediagrid.ops.board;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Optional;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.edge.page.YearPicture;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Serves the page and the JSON of the statutory clock. Both show the obligations with countdown and proof. The page
 * also shows the present year of the working calendar.
 */
@Controller
@Tag(name = "Operations")
final class ClockPageController {

    private final Boards boards;
    private final Calendars calendars;
    private final MessageSource bundles;
    private final Readers readers;

    ClockPageController(Boards boards, Calendars calendars, MessageSource bundles, Readers readers) {
        this.boards = boards;
        this.calendars = calendars;
        this.bundles = bundles;
        this.readers = readers;
    }

    @GetMapping("/clock")
    String page(
            @RequestParam(required = false) @Nullable String body,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String from,
            Model model,
            Locale locale) {
        var due = boards.due(DueFilter.of(body, kind, state), from);
        model.addAttribute("board", due);
        model.addAttribute("reader", readers.ofPresent(locale, due.now()));
        model.addAttribute("calendar", calendars.inForce().version());
        model.addAttribute("year", year(due, locale).orElse(null));
        return "ops/clock";
    }

    /** The present year of the calendar; empty if the calendar does not cover today. */
    private Optional<YearPicture> year(DueList due, Locale locale) {
        var inForce = calendars.inForce();
        var today = AlmatyTime.dateOf(due.now());
        return today.isBefore(inForce.firstDay()) || today.isAfter(inForce.lastDay())
                ? Optional.empty()
                : Optional.of(YearPicture.of(
                        inForce, today.getYear(), Languages.of(locale), new DatesInWords(new Words(bundles, locale))));
    }

    /**
     * Lists open and overdue obligations. The earliest due time comes first, page by page.
     *
     * @param body code of a state body; all if absent
     * @param kind kind of obligation; all if absent
     * @param state OPEN or OVERDUE; both if absent
     * @param limit maximum number of items to return, 1 to 500
     * @param after value of 'next' in the previous page; absent for the first page
     */
    @GetMapping("/api/obligations")
    @Operation(operationId = "listObligations")
    ResponseEntity<DueList> list(
            @RequestParam(required = false) @Nullable String body,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable String after) {
        boards.requireKnown(body, after);
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(boards.due(DueFilter.strict(body, kind, state), after, limit));
    }
}
