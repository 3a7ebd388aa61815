package kz.mediagrid.notifier.page;

import java.util.Locale;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.notifier.grid.PublishedGrid;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes the styles that put the week, the version and the page's number at the foot of each printed page of a grid.
 *
 * <p>The margins of printed pages take texts only from styles, and the content policy allows no styles inside a page. The
 * texts are the product's own: no text of an agency is among them.
 */
@Component
final class PrintFooter {

    private static final String STYLES = """
            @page {
              @bottom-left { content: "%s"; }
              @bottom-right { content: "%s"; }
            }
            """;

    private final MessageSource bundles;

    PrintFooter(MessageSource bundles) {
        this.bundles = bundles;
    }

    String of(PublishedGrid grid, Locale locale) {
        var words = new Words(bundles, locale);
        var dates = new DatesInWords(words);
        var week = GridWeek.parse(grid.header().getWeek());
        var published = dates.fullMoment(grid.header().getPublishedAt()).text();
        return STYLES.formatted(
                words.say("text.title", dates.range(week.monday(), week.sunday())) + ". "
                        + words.say("grid.version", grid.version()) + ", " + published,
                words.say("print.page", "\" counter(page) \"", "\" counter(pages) \""));
    }
}
