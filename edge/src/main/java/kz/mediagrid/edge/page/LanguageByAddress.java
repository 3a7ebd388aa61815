package kz.mediagrid.edge.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import kz.mediagrid.calendar.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Reads a page's language from its address, {@code ?lang=ru}, else from what the browser asks for.
 *
 * <p>No cookie: an address that one reader sends to another shows both the same words.
 */
final class LanguageByAddress implements LocaleResolver {

    static final String PARAMETER = "lang";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var language = Languages.of(request.getParameter(PARAMETER)).orElseGet(() -> asked(request));
        return Locale.forLanguageTag(Languages.code(language));
    }

    private static Language asked(HttpServletRequest request) {
        // Without the header the container would name its own machine's language.
        return request.getHeader("Accept-Language") == null ? Language.KK : Languages.firstOf(request.getLocales());
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the address says the language");
    }
}
