package kz.mediagrid.edge.page;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.schemas.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A text for one reader. It is in the reader's language if possible; otherwise a mark names the language of the text.
 *
 * @param language the language of the text, e.g. {@code kk}
 * @param foreign whether the text's language differs from the reader's
 */
public record Wording(String text, String language, boolean foreign) {

    public static Wording of(LocalizedText text, Language reader) {
        return order(reader)
                .filter(language -> in(text, language) != null)
                .findFirst()
                .map(language -> new Wording(
                        Objects.requireNonNull(in(text, language)), Languages.code(language), language != reader))
                .orElseGet(() -> none(reader));
    }

    /** A dash, which is shown in place of a missing text. */
    public static Wording none(Language reader) {
        return new Wording("—", Languages.code(reader), false);
    }

    public static @Nullable Wording ofNullable(@Nullable LocalizedText text, Language reader) {
        return text == null ? null : of(text, reader);
    }

    /** The mark that names the language of the text, e.g. {@code RU}. */
    public String mark() {
        return language.toUpperCase(Locale.ROOT);
    }

    private static Stream<Language> order(Language reader) {
        var others = reader == Language.RU
                ? List.of(Language.KK, Language.EN)
                : List.of(Language.RU, Language.KK, Language.EN);
        return Stream.concat(Stream.of(reader), others.stream()).distinct();
    }

    private static @Nullable String in(LocalizedText text, Language language) {
        var words = switch (language) {
            case KK -> text.getKk();
            case RU -> text.getRu();
            case EN -> text.getEn();
        };
        return words == null || words.isBlank() ? null : words;
    }
}
