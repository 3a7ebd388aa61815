package kz.mediagrid.gateway.file;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.schemas.FileStored;

/**
 * An uploaded file.
 *
 * @param id id by which a material names the file
 * @param name the file's name, cleaned, with an ending of its type
 * @param mediaType type of the content, found by the content [RFC 6838]
 * @param sizeBytes size of the content [bytes]
 * @param sha256 SHA-256 of the content [64 lower-case hexadecimal digits]
 * @param url address of the file
 */
@Schema(name = "UploadedFile")
record FileResponse(
        String id,
        String name,
        @Schema(example = "application/pdf") String mediaType,
        @Schema(example = "886493") long sizeBytes,
        String sha256,
        @Schema(format = "uri") String url) {

    static FileResponse of(FileStored stored, String url) {
        return new FileResponse(
                stored.getFileId(),
                stored.getName(),
                stored.getMediaType(),
                stored.getSizeBytes(),
                stored.getSha256(),
                url);
    }
}
