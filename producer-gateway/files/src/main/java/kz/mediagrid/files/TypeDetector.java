package kz.mediagrid.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import kz.mediagrid.files.RefusedFileException.Reason;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** Tells the type of a file by its content alone; its name says nothing. Refuses each content that is not clearly one allowed type. */
final class TypeDetector {

    /** The types of archives that are no containers of office documents. */
    private static final Set<String> ARCHIVES = Set.of(
            "application/x-rar-compressed",
            "application/x-7z-compressed",
            "application/gzip",
            "application/x-tar",
            "application/x-gtar",
            "application/x-bzip2",
            "application/x-xz",
            "application/zstd",
            "application/vnd.ms-cab-compressed",
            "application/x-iso9660-image");

    private static final Set<String> PROGRAMS = Set.of(
            "application/x-msdownload",
            "application/x-dosexec",
            "application/x-ms-installer",
            "application/x-elf",
            "application/x-executable",
            "application/x-sharedlib",
            "application/x-mach-o",
            "application/java-vm",
            "application/x-sh",
            "application/x-bat");

    private final MimeTypes magic = MimeTypes.getDefaultMimeTypes();

    /** @throws RefusedFileException if the content is not clearly one of the allowed types */
    FileType detect(Path file) throws IOException, RefusedFileException {
        var bytes = new ByteSearch(file);
        if (bytes.size() == 0) {
            throw new RefusedFileException(Reason.EMPTY);
        }
        if (bytes.startsWith("PK\3\4")) {
            return DocumentContainer.typeOf(file, bytes);
        }
        if (bytes.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            throw new RefusedFileException(DocumentContainer.isEncrypted(bytes) ? Reason.ENCRYPTED : Reason.OLD_OFFICE);
        }
        var detected = detected(file);
        var type = FileType.of(detected).orElseThrow(() -> new RefusedFileException(refusal(detected)));
        FormatRules.check(type, bytes);
        return type;
    }

    private String detected(Path file) throws IOException {
        try (var content = new BufferedInputStream(Files.newInputStream(file), magic.getMinLength())) {
            MediaType found = magic.detect(content, new Metadata());
            return found.getBaseType().toString();
        }
    }

    private Reason refusal(String detected) {
        var types = magic.getMediaTypeRegistry();
        for (var type = MediaType.parse(detected); type != null; type = types.getSupertype(type)) {
            if (PROGRAMS.contains(type.toString())) {
                return Reason.PROGRAM;
            }
            if (ARCHIVES.contains(type.toString())) {
                return Reason.ARCHIVE;
            }
        }
        return Reason.OTHER_TYPE;
    }
}
