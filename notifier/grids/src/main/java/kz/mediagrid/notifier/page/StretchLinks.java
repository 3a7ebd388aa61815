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
import kz.mediagrid.notifier.page.GridPage.StretchLink;
import kz.mediagrid.notifier.page.GridPage.StretchRow;
import kz.mediagrid.notifier.page.LargeWeek.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * Builds the addresses of a week, of its days and of the parts of a large week.
 *
 * @param kept the reader's choices, see {@link GridQuery#kept}
 */
record StretchLinks(GridWeek week, Map<String, String> kept, DatesInWords dates) {

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

    String address(LocalDate day, int page) {
        var parameters = new LinkedHashMap<>(kept);
        parameters.put(GridQuery.DAY, day.toString());
        if (page > 1) {
            parameters.put("page", Integer.toString(page));
        }
        return address(parameters);
    }

    /** The address with all events. */
    String all() {
        var parameters = new LinkedHashMap<>(kept);
        parameters.keySet().removeAll(EntrySearch.FIELDS);
        parameters.remove(GridQuery.DAY);
        return address(parameters);
    }

    private String address(Map<String, String> parameters) {
        var query = parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return "/grids/" + week + (query.isEmpty() ? "" : "?" + query);
    }
}
