package kz.mediagrid.gateway.material;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.Material;
import kz.mediagrid.schemas.MaterialKind;
import org.jspecify.annotations.Nullable;

/** An information-reference material as a body states it: what it is, and where it is kept. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Material",
        description = "An information-reference material, kept at an address, known by its hash.",
        requiredProperties = {"kind", "title", "language", "mediaType", "sizeBytes", "sha256", "url"})
public record MaterialBody(
        @Schema(description = "What kind of material it is (para. 7).") @Nullable
        Kind kind,

        @Schema(description = "What it is called.") @Nullable
        Text title,

        @Schema(description = "Language of the content [BCP 47].", example = "kk") @Nullable
        String language,

        @Schema(description = "Type of the file [RFC 6838].", example = "application/pdf") @Nullable
        String mediaType,

        @Schema(description = "Size of the file [bytes].", example = "886493") @Nullable
        Long sizeBytes,

        @Schema(description = "SHA-256 of the file [64 lower-case hexadecimal digits].") @Nullable
        String sha256,

        @Schema(description = "Where it is kept, an https address.", format = "uri") @Nullable
        String url,

        @Schema(description = "Whether the media may see it.", defaultValue = "false") @Nullable
        Boolean forMedia) {

    /** The kinds of material that para. 7 names, and others. */
    public enum Kind {
        DATA,
        METHODOLOGICAL,
        INFOGRAPHIC,
        STATISTICAL,
        ANALYTICAL,
        OTHER;

        /** The kind as the log keeps it. */
        public MaterialKind kept() {
            return MaterialKind.valueOf(name());
        }

        /** The kind that the log keeps; empty if this build does not know it. */
        public static Optional<Kind> of(MaterialKind kept) {
            return kept == MaterialKind.UNKNOWN ? Optional.empty() : Optional.of(valueOf(kept.name()));
        }
    }

    /** The material as the log keeps it; it obeys {@link MaterialRules}. */
    public Material kept() {
        return Material.newBuilder()
                .setKind(required(kind).kept())
                .setTitle(required(title).localized())
                .setLanguage(required(language))
                .setMediaType(required(mediaType))
                .setSizeBytes(required(sizeBytes))
                .setSha256(required(sha256))
                .setUrl(required(url))
                .setForMedia(Boolean.TRUE.equals(forMedia))
                .build();
    }

    /** The material as it was stated. */
    public static MaterialBody of(Material kept) {
        return new MaterialBody(
                Kind.of(kept.getKind()).orElse(null),
                Text.of(kept.getTitle()),
                kept.getLanguage(),
                kept.getMediaType(),
                kept.getSizeBytes(),
                kept.getSha256(),
                kept.getUrl(),
                kept.getForMedia());
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("the rules let through a material that lacks a required field");
        }
        return value;
    }
}
