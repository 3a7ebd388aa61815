package kz.mediagrid.notifier.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
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
 * @param kept the beginning of each address's query, see {@link #kept(AsOf, int, int)}
 */
record StretchLinks(GridWeek week, String kept, DatesInWords dates) {

    /**
     * The query parameter in links to more pages of the week. It names the instant or the old version that this page shows.
     * Empty for the newest version, so that the links follow later versions.
     */
    static String kept(@Nullable AsOf asOf, int version, int newest) {
        if (asOf != null) {
            return "asOf=" + URLEncoder.encode(DatesInWords.machine(asOf.at()), StandardCharsets.UTF_8) + "&";
        }
        return version < newest ? "version=" + version + "&" : "";
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

    String address(LocalDate day, int page) {
        return "/grids/" + week + "?" + kept + "day=" + day + (page == 1 ? "" : "&page=" + page);
    }
}
