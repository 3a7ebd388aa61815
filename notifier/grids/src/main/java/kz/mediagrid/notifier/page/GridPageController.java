package kz.mediagrid.notifier.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Callers;
import kz.mediagrid.notifier.grid.AsOf;
import kz.mediagrid.notifier.grid.PublishedGrid;
import kz.mediagrid.notifier.grid.PublishedGrids;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Serves the grid page of the present week or of a requested week, and what is made of the same grid: its text, the
 * foot of its printed pages, and its certificate. The reader may request an old
 * version by its number, and the page also by an instant.
 */
@Controller
final class GridPageController {

    private final PublishedGrids grids;
    private final GridPages pages;
    private final ChangesParts changes;
    private final GridTexts texts;
    private final PrintFooter footer;
    private final CertificatePages certificates;
    private final MissingWeeks missing;

    GridPageController(
            PublishedGrids grids,
            GridPages pages,
            ChangesParts changes,
            GridTexts texts,
            PrintFooter footer,
            CertificatePages certificates,
            MissingWeeks missing) {
        this.grids = grids;
        this.pages = pages;
        this.changes = changes;
        this.texts = texts;
        this.footer = footer;
        this.certificates = certificates;
        this.missing = missing;
    }

    /** Whether the reader may open the certificate of the week. */
    @ModelAttribute("certified")
    boolean certified(HttpServletRequest request) {
        return Callers.of(request).filter(Account::seesAll).isPresent();
    }

    @GetMapping("/")
    ModelAndView first(Locale locale) {
        return pages.first()
                .flatMap(grids::newest)
                .flatMap(grid -> pages.page(grid, GridQuery.PLAIN, locale))
                .map(page -> new ModelAndView("grid", Map.of("grid", page)))
                .orElseGet(() -> new ModelAndView("grid-missing", Map.of("missing", missing.anyWeek())));
    }

    /**
     * Shows a week, or the events of a search in it ({@code q}, {@code body}, {@code region}, {@code day}). If the week is large,
     * shows the part that {@code day} and {@code page} name. {@code since} is the version since which the page tells the changes.
     */
    @GetMapping("/grids/{week}")
    ModelAndView week(@PathVariable String week, @RequestParam Map<String, String> parameters, Locale locale) {
        var version = parameters.get("version");
        var asOf = parameters.get("asOf");
        if (version == null && asOf != null && !asOf.isBlank()) {
            return parsed(week)
                    .map(known -> seen(known, asOf, GridQuery.of(known, parameters), locale))
                    .orElseGet(() -> notFound(missing.noWeek()));
        }
        return numbered(
                week,
                version,
                locale,
                (known, grid) -> GridQuery.of(known, parameters).flatMap(query -> shown(known, grid, query, locale)));
    }

    private Optional<ModelAndView> shown(GridWeek week, PublishedGrid grid, GridQuery query, Locale locale) {
        return changes.isKnown(grid, query.since())
                ? pages.page(grid, query, locale).map(page -> new ModelAndView("grid", Map.of("grid", page)))
                : Optional.of(notFound(missing.week(week, locale)));
    }

    /** The week, or its day {@code day}, as plain text that a reader pastes into a messenger. */
    @GetMapping("/grids/{week}/text")
    ModelAndView text(
            @PathVariable String week,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String day,
            Locale locale) {
        return numbered(
                week,
                version,
                locale,
                (known, grid) -> DayChoice.of(known, day, null)
                        .map(choice -> new ModelAndView(
                                new TextView("text/plain;charset=UTF-8", texts.of(grid, choice.day(), locale)))));
    }

    /** The styles of the foot of each printed page. */
    @GetMapping("/grids/{week}/print.css")
    ModelAndView footer(
            @PathVariable String week, @RequestParam(required = false) @Nullable String version, Locale locale) {
        return numbered(
                week,
                version,
                locale,
                (known, grid) ->
                        Optional.of(new ModelAndView(new TextView("text/css;charset=UTF-8", footer.of(grid, locale)))));
    }

    /** The certificate that the week's grid was formed and sent (para. 6). */
    @GetMapping("/grids/{week}/certificate")
    ModelAndView certificate(@PathVariable String week, Locale locale) {
        return parsed(week)
                .map(known -> certificates
                        .page(known, locale)
                        .map(page -> new ModelAndView("certificate", Map.of("certificate", page)))
                        .orElseGet(() -> notFound(missing.week(known, locale))))
                .orElseGet(() -> notFound(missing.noWeek()));
    }

    /** Shows the version of the week, or the page that says why it is missing. */
    private ModelAndView numbered(
            String week,
            @Nullable String version,
            Locale locale,
            BiFunction<GridWeek, PublishedGrid, Optional<ModelAndView>> shown) {
        return parsed(week)
                .map(known -> find(known, version)
                        .map(grid -> shown.apply(known, grid).orElseGet(() -> notFound(missing.day(known, locale))))
                        .orElseGet(() -> notFound(missing.week(known, locale))))
                .orElseGet(() -> notFound(missing.noWeek()));
    }

    private ModelAndView seen(GridWeek week, String text, Optional<GridQuery> query, Locale locale) {
        var asOf = AsOf.parse(text);
        if (asOf.isEmpty()) {
            return new ModelAndView(
                    "grid-missing", Map.of("missing", missing.noInstant(week, locale)), HttpStatus.BAD_REQUEST);
        }
        return asOf.get()
                .seen(grids.versionsOf(week))
                .map(grid -> query.flatMap(asked -> shown(week, grid, asked.at(asOf.get()), locale))
                        .map(page -> page.addObject("seen", pages.seen(asOf.get(), locale)))
                        .orElseGet(() -> notFound(missing.day(week, locale))))
                .orElseGet(() -> notFound(missing.then(week, locale)));
    }

    private Optional<PublishedGrid> find(GridWeek week, @Nullable String version) {
        if (version == null) {
            return grids.newest(week);
        }
        return AddressNumber.of(version).flatMap(number -> grids.numbered(week, number));
    }

    static ModelAndView notFound(MissingWeek why) {
        return new ModelAndView("grid-missing", Map.of("missing", why), HttpStatus.NOT_FOUND);
    }

    static Optional<GridWeek> parsed(String week) {
        try {
            return Optional.of(GridWeek.parse(week));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
