package kz.mediagrid.notifier.mail;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes the links from mails to the gateway's pages. */
final class PageLinks {

    private final @Nullable String pages;

    /** @param pages the setting {@code media-grid.gateway-pages}; mails have no links if it names no host */
    PageLinks(@Nullable String pages) {
        this.pages = pages == null || !pages.startsWith("http") ? null : pages.replaceFirst("/+$", "");
    }

    /**
     * The line {@code label}, and the line with the page's address; no lines if mails have no links.
     *
     * @param path the page's path, beginning with a slash
     */
    List<String> to(String path, String label, Locale locale) {
        return pages == null ? List.of() : List.of(label, pages + path + "?lang=" + locale.getLanguage());
    }
}
