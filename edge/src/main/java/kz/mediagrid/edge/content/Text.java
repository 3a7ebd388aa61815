package kz.mediagrid.edge.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.schemas.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A text in up to three languages; Kazakh or Russian is required.
 *
 * @param kk the text in Kazakh
 * @param ru the text in Russian
 * @param en the text in English, if there is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema
public record Text(
        @Nullable String kk, @Nullable String ru, @Nullable String en) {

    public static Text of(LocalizedText text) {
        return new Text(text.getKk(), text.getRu(), text.getEn());
    }

    public static Text of(kz.mediagrid.calendar.Statement text) {
        return new Text(text.kk(), text.ru(), text.en());
    }

    public static @Nullable Text ofNullable(@Nullable LocalizedText text) {
        return text == null ? null : of(text);
    }

    public LocalizedText localized() {
        return LocalizedText.newBuilder().setKk(kk).setRu(ru).setEn(en).build();
    }

    public static @Nullable LocalizedText localized(@Nullable Text text) {
        return text == null ? null : text.localized();
    }
}
