package kz.mediagrid.edge.page;

import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import kz.mediagrid.calendar.Language;
import org.jspecify.annotations.Nullable;

/** Finds the language for a page, and gives each language its code and its name. */
public final class Languages {

    private static final Language FIRST = Language.KK;

    private Languages() {}

    /** The language's code in addresses and in HTML, e.g. {@code kk}. */
    public static String code(Language language) {
        return language.name().toLowerCase(Locale.ROOT);
    }

    /** The name of {@code language} in that language, e.g. {@code Қазақша}. */
    static String ownName(Language language) {
        return switch (language) {
            case KK -> "Қазақша";
            case RU -> "Русский";
            case EN -> "English";
        };
    }

    /** The language with the code {@code code}; empty if there are no pages in this language. */
    static Optional<Language> of(@Nullable String code) {
        return Arrays.stream(Language.values())
                .filter(language -> code(language).equals(code))
                .findFirst();
    }

    /** Whether there are pages and mails in the language with the code {@code code}. */
    public static boolean isKnown(@Nullable String code) {
        return of(code).isPresent();
    }

    /** The language of {@code locale}, if pages exist in that language; else Kazakh. */
    public static Language of(Locale locale) {
        return of(locale.getLanguage()).orElse(FIRST);
    }

    /** The first language of {@code wanted} in which there are pages, or else Kazakh. */
    static Language firstOf(Enumeration<Locale> wanted) {
        for (var locale : Collections.list(wanted)) {
            var language = of(locale.getLanguage());
            if (language.isPresent()) {
                return language.get();
            }
        }
        return FIRST;
    }
}
