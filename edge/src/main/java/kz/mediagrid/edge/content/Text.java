package kz.mediagrid.edge.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.schemas.LocalizedText;
import org.jspecify.annotations.Nullable;

/** One text in the languages of the grid. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One text in the languages of the grid; at least one of kk and ru.")
public record Text(
        @Schema(description = "Kazakh.") @Nullable String kk,
        @Schema(description = "Russian.") @Nullable String ru,

        @Schema(description = "English, where there is one.") @Nullable
        String en) {

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
