package kz.mediagrid.gateway.material;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import kz.mediagrid.edge.content.AtMost;
import kz.mediagrid.edge.content.Hashes;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.edge.problem.Place;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.files.FileId;
import kz.mediagrid.schemas.Material;
import kz.mediagrid.schemas.MaterialKind;
import org.jspecify.annotations.Nullable;

/**
 * An information-reference material: its description and the address where it is stored. A file has its type, its size and its
 * hash; a link that nobody fetched has none of the three. An uploaded file is named by its id alone: the gateway adds type, size,
 * hash and address.
 *
 * @param kind kind of material (para. 7)
 * @param title name of the material
 * @param language language of the content [BCP 47]
 * @param mediaType type of the file [RFC 6838]; absent for a link that nobody fetched
 * @param sizeBytes size of the file [bytes]; absent for a link that nobody fetched
 * @param sha256 SHA-256 of the file [64 lower-case hexadecimal digits]; absent for a link that nobody fetched
 * @param url https address of the file or of the page; absent if {@code file} names an uploaded file
 * @param file id of a file that the caller's body uploaded; never in an answer, which has the file's address
 * @param forMedia whether the media may see the material
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Material",
        requiredProperties = {"kind", "title", "language"})
public record AddMaterial(
        @Nullable Kind kind,
        @AtMost(Rules.TITLE) @Nullable Text title,

        @Schema(example = "kk", pattern = AddMaterial.LANGUAGE) @Nullable
        String language,

        @Schema(example = "application/pdf", pattern = AddMaterial.MEDIA_TYPE) @Nullable
        String mediaType,

        @Schema(example = "886493") @Nullable Long sizeBytes,
        @Schema(pattern = Hashes.SHAPE) @Nullable String sha256,

        @AtMost(Rules.ADDRESS) @Schema(format = "uri") @Nullable
        String url,

        @Schema(example = "5f0c2d9a7be14c3f8d6a0b1e2c4d5f60", pattern = FileId.SHAPE) @Nullable
        String file,

        @Schema(defaultValue = "false") @Nullable Boolean forMedia) {

    /** The shape of a language tag, without the parts that no language here needs [BCP 47]. */
    static final String LANGUAGE = "^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}$";

    /** The shape of a media type without parameters [RFC 6838]. */
    static final String MEDIA_TYPE = "^[a-zA-Z0-9][a-zA-Z0-9!#$&^_.+-]{0,126}/[a-zA-Z0-9][a-zA-Z0-9!#$&^_.+-]{0,126}$";

    private static final Predicate<String> IS_LANGUAGE =
            Pattern.compile(LANGUAGE).asMatchPredicate();
    private static final Predicate<String> IS_MEDIA_TYPE =
            Pattern.compile(MEDIA_TYPE).asMatchPredicate();

    /** The largest whole number that every JSON reader represents exactly (RFC 8785). */
    private static final long LARGEST_SIZE = (1L << 53) - 1;

    /** The kinds of material that para. 7 names, and OTHER for all further kinds. */
    public enum Kind {
        DATA,
        METHODOLOGICAL,
        INFOGRAPHIC,
        STATISTICAL,
        ANALYTICAL,
        OTHER;

        /** The kind as the log stores it. */
        public MaterialKind kept() {
            return MaterialKind.valueOf(name());
        }

        /** The API's kind for {@code kept}; empty if this build does not know the kind on the log. */
        public static Optional<Kind> of(MaterialKind kept) {
            return kept == MaterialKind.UNKNOWN ? Optional.empty() : Optional.of(valueOf(kept.name()));
        }
    }

    /**
     * Parses the material at {@code place} of a request into the form that the log stores.
     *
     * @param files the files that the caller's body uploaded
     */
    public Optional<Material> parse(Place place, Rules rules, AgencyFiles files) {
        var material = Material.newBuilder().setForMedia(Boolean.TRUE.equals(forMedia));
        rules.required(place.field("kind"), kind).map(Kind::kept).ifPresent(material::setKind);
        rules.title(place.field("title"), title).ifPresent(material::setTitle);
        rules.required(place.field("language"), language, IS_LANGUAGE, ProblemText.of("material.language"))
                .ifPresent(material::setLanguage);
        var uploaded =
                file != null ? Optional.of(file) : Optional.ofNullable(url).flatMap(files::idIn);
        if (uploaded.isPresent()) {
            parseUploaded(place, rules, material, files, uploaded.get());
        } else {
            parseElsewhere(place, rules, material);
        }
        return rules.at(place, material::build);
    }

    /** Takes type, size and hash of an uploaded file from its record. A caller that states them too must state the same. */
    private void parseUploaded(Place place, Rules rules, Material.Builder material, AgencyFiles files, String id) {
        if (file != null && url != null && !files.idIn(url).equals(Optional.of(file))) {
            rules.fault(place.field("url"), ProblemText.of("material.file-or-url"));
        }
        var found = files.find(id);
        if (found.isEmpty()) {
            rules.fault(place.field(file != null ? "file" : "url"), ProblemText.of("material.no-file"));
        }
        found.ifPresent(stored -> {
            same(place.field("mediaType"), rules, mediaType, stored.getMediaType());
            same(place.field("sizeBytes"), rules, sizeBytes, stored.getSizeBytes());
            same(place.field("sha256"), rules, sha256, stored.getSha256());
            material.setMediaType(stored.getMediaType())
                    .setSizeBytes(stored.getSizeBytes())
                    .setSha256(stored.getSha256())
                    .setUrl(files.address(id));
        });
    }

    private static void same(Place place, Rules rules, @Nullable Object stated, Object stored) {
        if (stated != null && !stated.equals(stored)) {
            rules.fault(place, ProblemText.of("material.not-of-file"));
        }
    }

    private void parseElsewhere(Place place, Rules rules, Material.Builder material) {
        if (isFile()) {
            parseFile(place, rules, material);
        } else {
            material.setMediaType("").setSizeBytes(0).setSha256("");
        }
        rules.required(place.field("url"), url)
                .flatMap(it -> rules.address(place.field("url"), it))
                .ifPresent(material::setUrl);
    }

    private boolean isFile() {
        return mediaType != null || sizeBytes != null || sha256 != null;
    }

    private void parseFile(Place place, Rules rules, Material.Builder material) {
        rules.required(place.field("mediaType"), mediaType, IS_MEDIA_TYPE, ProblemText.of("material.media-type"))
                .ifPresent(material::setMediaType);
        rules.required(place.field("sizeBytes"), sizeBytes).ifPresent(size -> {
            if (size < 0 || size > LARGEST_SIZE) {
                rules.fault(place.field("sizeBytes"), ProblemText.of("material.size"));
            }
            material.setSizeBytes(size);
        });
        rules.required(place.field("sha256"), sha256, Hashes::isHash, ProblemText.of("material.sha256"))
                .ifPresent(material::setSha256);
    }

    /** The material as its sender described it, made from the form that the log stores. */
    public static AddMaterial of(Material kept) {
        var isFile = !kept.getSha256().isEmpty();
        return new AddMaterial(
                Kind.of(kept.getKind()).orElse(null),
                Text.of(kept.getTitle()),
                kept.getLanguage(),
                isFile ? kept.getMediaType() : null,
                isFile ? kept.getSizeBytes() : null,
                isFile ? kept.getSha256() : null,
                kept.getUrl(),
                null,
                kept.getForMedia());
    }
}
