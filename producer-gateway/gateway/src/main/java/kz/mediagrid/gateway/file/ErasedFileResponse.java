package kz.mediagrid.gateway.file;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The result of the erasure of a file: the part of it that stays on the log.
 *
 * @param id id of the file
 * @param sha256 SHA-256 of the content [64 lower-case hexadecimal digits]
 */
@Schema(name = "ErasedFile")
record ErasedFileResponse(String id, String sha256) {}
