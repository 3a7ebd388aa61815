package kz.mediagrid.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import kz.mediagrid.files.RefusedFileException.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileIntakeTest {

    private static final int LARGEST = 200_000;

    @TempDir
    private Path directory;

    private FileIntake intake;

    @BeforeEach
    void open() throws IOException {
        intake = new FileIntake(directory, LARGEST);
    }

    @AfterEach
    void nothingIsLeftBehind() throws IOException {
        try (var left = Files.list(directory)) {
            assertThat(left).isEmpty();
        }
    }

    private static Stream<Arguments> allowed() {
        return Stream.of(
                Arguments.of(FileType.PDF, Samples.PDF),
                Arguments.of(FileType.DOCX, Samples.docx(Map.of())),
                Arguments.of(FileType.XLSX, Samples.office("spreadsheetml.sheet.main+xml", Map.of())),
                Arguments.of(FileType.PPTX, Samples.office("presentationml.presentation.main+xml", Map.of())),
                Arguments.of(FileType.ODT, Samples.openDocument("text", "<manifest/>", Map.of())),
                Arguments.of(FileType.ODS, Samples.openDocument("spreadsheet", "<manifest/>", Map.of())),
                Arguments.of(FileType.ODP, Samples.openDocument("presentation", "<manifest/>", Map.of())),
                Arguments.of(FileType.PNG, Samples.PNG),
                Arguments.of(FileType.GIF, Samples.GIF),
                Arguments.of(FileType.JPEG, Samples.JPEG),
                Arguments.of(FileType.WEBP, Samples.webp()));
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void aFileOfAnAllowedTypeIsKnownByItsContent(FileType type, byte[] content) throws Exception {
        try (var received = receive("unnamed", content)) {
            assertThat(received.type()).isEqualTo(type);
            assertThat(received.sizeBytes()).isEqualTo(content.length);
            assertThat(received.content()).hasBinaryContent(content);
        }
    }

    @Test
    void theHashIsComputedHere() throws Exception {
        try (var received = receive("hello.pdf", Samples.PDF)) {
            assertThat(received.sha256()).isEqualTo("b47ce1cf032df9ef2e644d3cbe44123b8e95cb37fbee8046f6de543c1566ec88");
        }
    }

    private static Stream<Arguments> refused() {
        var nested = new HashMap<String, String>();
        nested.put("word/vbaProject.bin", "");
        return Stream.of(
                Arguments.of(Reason.EMPTY, "nothing", new byte[0]),
                Arguments.of(Reason.PROGRAM, "a program named .pdf", Samples.EXE),
                Arguments.of(
                        Reason.PROGRAM, "a program of Linux", Samples.latin("\u007fELF\2\1\1\0" + "\0".repeat(60))),
                Arguments.of(Reason.OTHER_TYPE, "a page", Samples.latin("<!DOCTYPE html><html></html>")),
                Arguments.of(
                        Reason.OTHER_TYPE,
                        "a drawing with scripts",
                        Samples.latin("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")),
                Arguments.of(Reason.OTHER_TYPE, "words", Samples.latin("Hello")),
                Arguments.of(Reason.ARCHIVE, "an archive", Samples.zip(Map.of("a.txt", "a"))),
                Arguments.of(Reason.ARCHIVE, "an archive of programs", Samples.zip(Map.of("a.exe", "a"))),
                Arguments.of(
                        Reason.ARCHIVE,
                        "another archive",
                        Samples.latin("7z\u00bc\u00af\u0027\u001c\0\4" + "\0".repeat(60))),
                Arguments.of(Reason.MACROS, "macros", Samples.docx(nested)),
                Arguments.of(
                        Reason.MACROS,
                        "a document for macros",
                        Samples.office("x\"/><a t=\"application/vnd.ms-word.document.macroEnabled.main+xml", Map.of())),
                Arguments.of(
                        Reason.MACROS,
                        "old macros",
                        Samples.office("spreadsheetml.sheet.main+xml", Map.of("xl/macrosheets/sheet1.xml", ""))),
                Arguments.of(
                        Reason.MACROS,
                        "macros of OpenDocument",
                        Samples.openDocument("text", "", Map.of("Basic/Standard/Module1.xml", ""))),
                Arguments.of(
                        Reason.MACROS, "a script in a PDF", with(Samples.PDF, "<</S /JavaScript /JS (app.alert(1))>>")),
                Arguments.of(Reason.PROGRAM, "a document with a program", Samples.docx(Map.of("word/setup.exe", ""))),
                Arguments.of(
                        Reason.PROGRAM, "a document that Java runs", Samples.docx(Map.of("META-INF/MANIFEST.MF", ""))),
                Arguments.of(Reason.ENCRYPTED, "a document with a password", Samples.compound("EncryptedPackage")),
                Arguments.of(
                        Reason.ENCRYPTED,
                        "OpenDocument with a password",
                        Samples.openDocument("text", "<encryption-data/>", Map.of())),
                Arguments.of(Reason.ENCRYPTED, "a PDF with a password", with(Samples.PDF, "<</Encrypt 2 0 R>>")),
                Arguments.of(Reason.OLD_OFFICE, "Office 2003", Samples.compound("WordDocument")),
                Arguments.of(
                        Reason.AMBIGUOUS,
                        "a PDF with an archive",
                        Samples.joined(Samples.PDF, Samples.zip(Map.of("a.exe", "")))),
                Arguments.of(
                        Reason.AMBIGUOUS,
                        "an image with an archive",
                        Samples.joined(Samples.GIF, Samples.zip(Map.of("a.jar", "")))),
                Arguments.of(
                        Reason.AMBIGUOUS,
                        "an image with another archive",
                        Samples.joined(Samples.JPEG, Samples.latin("Rar!\u001a\u0007\1\0"))),
                Arguments.of(Reason.AMBIGUOUS, "an image that is a PDF", Samples.joined(Samples.JPEG, Samples.PDF)),
                Arguments.of(Reason.AMBIGUOUS, "a document that is a PDF", Samples.zip(Map.of("%PDF-1.7", ""))),
                Arguments.of(
                        Reason.AMBIGUOUS,
                        "a PDF after something else",
                        Samples.joined(Samples.latin("\n\n"), Samples.PDF)),
                Arguments.of(
                        Reason.AMBIGUOUS,
                        "two documents",
                        Samples.office("wordprocessingml.document.main+xml spreadsheetml.sheet.main+xml", Map.of())),
                Arguments.of(Reason.BROKEN, "half a PDF", Arrays.copyOf(Samples.PDF, 40)),
                Arguments.of(Reason.BROKEN, "half an image", Arrays.copyOf(Samples.PNG, 60)),
                Arguments.of(Reason.BROKEN, "half a document", Arrays.copyOf(Samples.docx(Map.of()), 80)));
    }

    private static byte[] with(byte[] pdf, String object) {
        return Samples.joined(Samples.latin("%PDF-1.7\n" + object + "\n"), pdf);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refused")
    void anythingElseIsRefused(Reason reason, String name, byte[] content) {
        assertThatExceptionOfType(RefusedFileException.class)
                .isThrownBy(() -> receive("report.pdf", content))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void aWordBeyondTheFirstBlockIsFoundAcrossTheBorderOfBlocks() {
        var padding = Samples.latin("%PDF-1.7\n" + " ".repeat(65_536 - 9 - 4));
        var secret = Samples.joined(padding, Samples.latin("/Encrypt 2 0 R\n%%EOF\n"));

        assertThatExceptionOfType(RefusedFileException.class)
                .isThrownBy(() -> receive("report.pdf", secret))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.ENCRYPTED));
    }

    @Test
    void aFileThatIsTooLargeIsRefusedWhateverItsSenderPromised() {
        var large = Samples.joined(Samples.PDF, new byte[LARGEST]);

        assertThatThrownBy(() -> intake.receive(new ByteArrayInputStream(large), "a.pdf", large.length))
                .isInstanceOf(TooLargeFileException.class);
        assertThatThrownBy(() -> intake.receive(new ByteArrayInputStream(large), "a.pdf", -1))
                .isInstanceOf(TooLargeFileException.class);
    }

    @Test
    void aLyingContentLengthIsACutUpload() {
        assertThatThrownBy(() -> intake.receive(new ByteArrayInputStream(Samples.PDF), "a.pdf", Samples.PDF.length + 1))
                .isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> intake.receive(new ByteArrayInputStream(Samples.PDF), "a.pdf", 5))
                .isInstanceOf(EOFException.class);
    }

    @Test
    void aConnectionThatBreaksLeavesNothing() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };
        var cut = new SequenceInputStream(new ByteArrayInputStream(Samples.PDF), broken);

        assertThatThrownBy(() -> intake.receive(cut, "a.pdf", -1)).hasMessage("connection reset");
    }

    @Test
    void aProcessThatWasKilledLeavesNothingForTheNext() throws Exception {
        Files.write(directory.resolve("upload-1"), Samples.PDF);

        new FileIntake(directory, LARGEST);

        assertThat(directory.resolve("upload-1")).doesNotExist();
    }

    private ReceivedFile receive(String name, byte[] content)
            throws IOException, TooLargeFileException, RefusedFileException {
        return intake.receive(new ByteArrayInputStream(content), name, content.length);
    }
}
