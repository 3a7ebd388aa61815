package kz.mediagrid.edge.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import kz.mediagrid.calendar.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Takes the language of a page from the called address, as in {@code ?lang=ru}, or else from the header
 * Accept-Language.
 *
 * <p>No cookie is used, so that an address with a language shows every reader the same language.
 */
final class LanguageByAddress implements LocaleResolver {

    static final String PARAMETER = "lang";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var language = Languages.of(request.getParameter(PARAMETER)).orElseGet(() -> asked(request));
        return Locale.forLanguageTag(Languages.code(language));
    }

    private static Language asked(HttpServletRequest request) {
        // Without the header the container would return the language of the machine on which it runs.
        return request.getHeader("Accept-Language") == null ? Language.KK : Languages.firstOf(request.getLocales());
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the address says the language");
    }
}
