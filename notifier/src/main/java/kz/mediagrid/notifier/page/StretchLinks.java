package kz.mediagrid.notifier.page;

import java.time.LocalDate;
import java.util.Optional;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.notifier.page.GridPage.StretchLink;
import kz.mediagrid.notifier.page.GridPage.StretchRow;
import kz.mediagrid.notifier.page.LargeWeek.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of the parts of a large week.
 *
 * @param version the older version that is looked at; null for the newest, which the next page may find newer
 */
record StretchLinks(GridWeek week, @Nullable Integer version, DatesInWords dates) {

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
        return "/grids/" + week + "?"
                + (version == null ? "" : "version=" + version + "&")
                + "day=" + day
                + (page == 1 ? "" : "&page=" + page);
    }
}
