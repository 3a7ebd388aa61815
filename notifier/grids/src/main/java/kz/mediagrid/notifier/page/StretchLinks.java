package kz.mediagrid.notifier.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.notifier.grid.AsOf;
import kz.mediagrid.notifier.page.GridPage.StretchLink;
import kz.mediagrid.notifier.page.GridPage.StretchRow;
import kz.mediagrid.notifier.page.LargeWeek.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * Builds the addresses of the parts of a large week.
 *
 * @param kept the parameters of each address that do not name the part
 */
record StretchLinks(GridWeek week, Map<String, String> kept, DatesInWords dates) {

    /**
     * The parameter in links to more pages of the week. It names the instant or the old version that this page shows. None for
     * the newest version, so that the links follow later versions.
     */
    static Map<String, String> version(@Nullable AsOf asOf, int version, int newest) {
        if (asOf != null) {
            return Map.of("asOf", DatesInWords.machine(asOf.at()));
        }
        return version < newest ? Map.of("version", Integer.toString(version)) : Map.of();
    }

    /** The address of the week with these parameters. */
    static String address(GridWeek week, Map<String, String> parameters) {
        var query = parameters.entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return "/grids/" + week + (query.isEmpty() ? "" : "?" + query);
    }

    StretchRow row(LargeWeek large, Stretch shown) {
        return new StretchRow(
                shown.page(),
                shown.pages(),
                shown.first(),
                shown.first() + shown.entries().size() - 1,
                shown.count(),
                link(large.before(shown)),
                link(large.after(shown)));
    }

    private @Nullable StretchLink link(Optional<Stretch> other) {
        return other.map(stretch -> new StretchLink(
                        address(stretch.date(), stretch.page()),
                        dates.weekday(stretch.date()),
                        stretch.page(),
                        stretch.pages()))
                .orElse(null);
    }

    /** The address of a part of a large week. */
    String address(LocalDate day, int page) {
        var parameters = new LinkedHashMap<>(kept);
        parameters.put("day", day.toString());
        if (page > 1) {
            parameters.put("page", Integer.toString(page));
        }
        return address(week, parameters);
    }

    /** The address of one day of a week that is not large. */
    String onlyDay(LocalDate day) {
        var parameters = new LinkedHashMap<>(kept);
        parameters.put("date", day.toString());
        return address(week, parameters);
    }
}
