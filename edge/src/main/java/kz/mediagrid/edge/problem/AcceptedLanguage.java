package kz.mediagrid.edge.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import kz.mediagrid.calendar.Language;
import org.jspecify.annotations.Nullable;

/**
 * Determines the language of problem documents, and of the sentences about a calendar's faults. The language follows
 * the caller's Accept-Language.
 */
public final class AcceptedLanguage {

    private AcceptedLanguage() {}

    /**
     * The language that {@code acceptLanguage} prefers among Kazakh, Russian and English (RFC 9110, 12.5.4); English if
     * {@code acceptLanguage} names none of these.
     */
    public static Language of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Language.EN;
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> named(range.getRange()).stream())
                    .findFirst()
                    .orElse(Language.EN);
        } catch (IllegalArgumentException unreadable) {
            return Language.EN;
        }
    }

    private static Optional<Language> named(String range) {
        var primary = range.split("-", -1)[0];
        return Arrays.stream(Language.values())
                .filter(language -> language.name().equalsIgnoreCase(primary))
                .findFirst();
    }
}
