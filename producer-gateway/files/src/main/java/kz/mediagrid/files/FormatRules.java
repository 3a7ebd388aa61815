package kz.mediagrid.files;

import java.io.IOException;
import java.util.List;
import kz.mediagrid.files.RefusedFileException.Reason;

/** The rules for the content of PDF files and images. They refuse a file that another program would read as something else. */
final class FormatRules {

    /** Readers of PDF search its heading in this many bytes. */
    static final int PDF_HEADING = 1_024;

    private static final int PDF_END = 2_048;

    /** The size of the end of a ZIP archive with its longest comment [bytes]. */
    private static final int ZIP_END = 22 + 65_535;

    private static final String PDF = "%PDF-";
    private static final List<String> ARCHIVES = List.of("Rar!\u001a\u0007", "7z\u00bc\u00af'\u001c");
    private static final List<String> SCRIPTS = List.of("/JavaScript", "/Launch");

    private FormatRules() {}

    static void check(FileType type, ByteSearch bytes) throws IOException, RefusedFileException {
        refuse(hasZipEnd(bytes.tail(ZIP_END)) || bytes.containsAny(ARCHIVES), Reason.AMBIGUOUS);
        if (type == FileType.PDF) {
            checkPdf(bytes);
            return;
        }
        refuse(bytes.head(PDF_HEADING).contains(PDF), Reason.AMBIGUOUS);
        switch (type) {
            case PNG -> refuse(!bytes.tail(8).equals("IEND\u00aeB`\u0082"), Reason.BROKEN);
            case GIF -> refuse(!bytes.tail(1).equals(";"), Reason.BROKEN);
            // Cameras write further pictures behind the end of the first one.
            case JPEG -> refuse(!bytes.containsAny(List.of("\u00ff\u00d9")), Reason.BROKEN);
            case WEBP -> refuse(riffSize(bytes.head(8)) != bytes.size(), Reason.BROKEN);
            default -> throw new IllegalArgumentException("no rules for " + type);
        }
    }

    private static void checkPdf(ByteSearch bytes) throws IOException, RefusedFileException {
        refuse(!bytes.startsWith(PDF), Reason.AMBIGUOUS);
        refuse(!bytes.tail(PDF_END).contains("%%EOF"), Reason.BROKEN);
        refuse(bytes.containsAny(List.of("/Encrypt")), Reason.ENCRYPTED);
        refuse(bytes.containsAny(SCRIPTS), Reason.MACROS);
    }

    private static void refuse(boolean fault, Reason reason) throws RefusedFileException {
        if (fault) {
            throw new RefusedFileException(reason);
        }
    }

    /** Whether a ZIP archive on one disk ends in {@code tail}: programs find an archive by its end. */
    private static boolean hasZipEnd(String tail) {
        for (int at = tail.indexOf("PK\5\6"); at >= 0; at = tail.indexOf("PK\5\6", at + 1)) {
            if (at + 22 <= tail.length() && number(tail, at + 4, 2) == 0 && number(tail, at + 6, 2) == 0) {
                return true;
            }
        }
        return false;
    }

    private static long riffSize(String head) {
        return head.length() < 8 ? -1 : number(head, 4, 4) + 8;
    }

    private static long number(String bytes, int at, int length) {
        long number = 0;
        for (int i = at + length - 1; i >= at; i--) {
            number = number << 8 | bytes.charAt(i);
        }
        return number;
    }
}
