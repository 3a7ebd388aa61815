package kz.mediagrid.notifier.known;

import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.WeekInWords;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.notifier.grid.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Serves a page with a week's events in their state at an instant. The state follows from the commands received by then. */
@Controller
final class AsOfPageController {

    private final AsOfReplays replays;
    private final MessageSource bundles;

    AsOfPageController(AsOfReplays replays, MessageSource bundles) {
        this.replays = replays;
        this.bundles = bundles;
    }

    @GetMapping("/ops/known-grids/{week}")
    ModelAndView known(
            @PathVariable String week, @RequestParam(required = false) @Nullable String asOf, Locale locale) {
        var asked = parsed(week);
        if (asked.isEmpty()) {
            return page(null, null, "ops.known.no-week", HttpStatus.NOT_FOUND);
        }
        var shown = new DatesInWords(new Words(bundles, locale)).fullWeek(asked.get());
        if (asOf == null || asOf.isBlank()) {
            return page(shown, null, null, HttpStatus.OK);
        }
        var instant = AsOf.parse(asOf);
        if (instant.isEmpty()) {
            return page(shown, null, "ops.known.no-instant", HttpStatus.BAD_REQUEST);
        }
        return replays.at(asked.get(), instant.get())
                .map(known -> page(shown, AsOfPage.of(known, bundles, locale), null, HttpStatus.OK))
                .orElseGet(() -> page(shown, null, "ops.known.busy", HttpStatus.SERVICE_UNAVAILABLE));
    }

    private static ModelAndView page(
            @Nullable WeekInWords week, @Nullable AsOfPage known, @Nullable String fault, HttpStatus status) {
        var model = new HashMap<String, Object>();
        model.put("week", week);
        model.put("known", known);
        model.put("fault", fault);
        return new ModelAndView("ops-known", model, status);
    }

    private static Optional<GridWeek> parsed(String week) {
        try {
            return Optional.of(GridWeek.parse(week));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
