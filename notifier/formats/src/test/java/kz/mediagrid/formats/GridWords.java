package kz.mediagrid.formats;

import java.util.Locale;
import kz.mediagrid.edge.page.Words;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of pages and formats, as a service has them. */
public final class GridWords {

    private GridWords() {}

    public static Words in(String language) {
        var bundles = new ResourceBundleMessageSource();
        bundles.setBasenames("edge-templates/page/words", "formats-words/words");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        return new Words(bundles, Locale.forLanguageTag(language));
    }
}
