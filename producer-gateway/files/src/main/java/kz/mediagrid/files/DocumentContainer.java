package kz.mediagrid.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import kz.mediagrid.files.RefusedFileException.Reason;

/** Tells office documents, which are ZIP archives, from other archives, and finds macros in them. Extracts no entry to disk. */
final class DocumentContainer {

    /** The largest number of parts of a document. */
    private static final int PARTS = 20_000;

    /** The largest part that is read: lists of parts, and the name of a type [bytes]. */
    private static final int LARGEST_READ = 1_000_000;

    private static final Map<String, FileType> MAIN_PARTS = Map.of(
            "wordprocessingml.document.main+xml", FileType.DOCX,
            "spreadsheetml.sheet.main+xml", FileType.XLSX,
            "presentationml.presentation.main+xml", FileType.PPTX);

    /** Names of parts that are macros: of Office, of its older spreadsheets, and of OpenDocument. */
    private static final Pattern MACROS =
            Pattern.compile("(?i).*vbaproject[^/]*|.*/macrosheets/.*|basic/.*|scripts/.*|.*\\.vba");

    private static final Pattern PROGRAMS = Pattern.compile(
            "(?i).*\\.(exe|dll|com|scr|msi|class|dex|jar|js|jse|vbs|vbe|wsf|hta|bat|cmd|ps1|sh)|meta-inf/manifest\\.mf");

    private DocumentContainer() {}

    /** @throws RefusedFileException if the archive is not clearly an allowed document */
    static FileType typeOf(Path file, ByteSearch bytes) throws IOException, RefusedFileException {
        if (bytes.head(FormatRules.PDF_HEADING).contains("%PDF-")) {
            throw new RefusedFileException(Reason.AMBIGUOUS);
        }
        try (var archive = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            if (archive.size() > PARTS) {
                throw new RefusedFileException(Reason.BROKEN);
            }
            var names = archive.stream().map(ZipEntry::getName).toList();
            var found = openDocument(archive);
            var type = found.isPresent() ? found : officeOpen(archive);
            refuse(names, PROGRAMS, type.isPresent() ? Reason.PROGRAM : Reason.ARCHIVE);
            refuse(names, MACROS, type.isPresent() ? Reason.MACROS : Reason.ARCHIVE);
            return type.orElseThrow(() -> new RefusedFileException(Reason.ARCHIVE));
        } catch (ZipException e) {
            throw new RefusedFileException(Reason.BROKEN);
        }
    }

    private static void refuse(List<String> names, Pattern pattern, Reason reason) throws RefusedFileException {
        if (names.stream().anyMatch(name -> pattern.matcher(name).matches())) {
            throw new RefusedFileException(reason);
        }
    }

    private static Optional<FileType> openDocument(ZipFile archive) throws IOException, RefusedFileException {
        var type = FileType.of(text(archive, "mimetype"));
        if (type.isPresent() && text(archive, "META-INF/manifest.xml").contains("encryption-data")) {
            throw new RefusedFileException(Reason.ENCRYPTED);
        }
        return type;
    }

    private static Optional<FileType> officeOpen(ZipFile archive) throws IOException, RefusedFileException {
        var parts = text(archive, "[Content_Types].xml");
        if (parts.toLowerCase(Locale.ROOT).contains("macroenabled")) {
            throw new RefusedFileException(Reason.MACROS);
        }
        var types = MAIN_PARTS.entrySet().stream()
                .filter(part -> parts.contains(part.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        if (types.size() > 1) {
            throw new RefusedFileException(Reason.AMBIGUOUS);
        }
        return types.stream().findFirst();
    }

    /** The part's text; empty if the archive has no such part. */
    private static String text(ZipFile archive, String name) throws IOException, RefusedFileException {
        var entry = archive.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (var content = archive.getInputStream(entry)) {
            var bytes = content.readNBytes(LARGEST_READ + 1);
            if (bytes.length > LARGEST_READ) {
                throw new RefusedFileException(Reason.BROKEN);
            }
            return new String(bytes, StandardCharsets.UTF_8).strip();
        }
    }

    /** Whether a file of the older container format has an encrypted document of the newer one in it. */
    static boolean isEncrypted(ByteSearch bytes) throws IOException {
        return bytes.containsAny(List.of(
                new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1)));
    }
}
