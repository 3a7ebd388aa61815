package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.endtoend.Visitor.Chosen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A file that is refused, or that is cut, leaves everything else as it was typed, and nothing behind. */
@ExtendWith(WholeMediaGrid.class)
class RefusedFilesTest {

    private final Newsroom newsroom;
    private final GridWeek week;

    RefusedFilesTest(Newsroom newsroom) {
        this.newsroom = newsroom;
        week = AgencyPages.nextWeek(newsroom);
    }

    static Stream<Arguments> refused() {
        var program = Arrays.copyOf(SampleFiles.latin("MZ"), 500);
        var gif = SampleFiles.latin("GIF89a\1\0\1\0\u0080\0\0\0\0\0\u00ff\u00ff\u00ff,\0\0\0\0\1\0\1\0\0\2\1D\0;");
        return Stream.of(
                Arguments.of("отчёт.pdf", program, 415, "file.program"),
                Arguments.of("сурет.gif", SampleFiles.joined(gif, SampleFiles.zip("a.txt")), 415, "file.ambiguous"),
                Arguments.of(
                        "құжат.docx",
                        SampleFiles.zip("[Content_Types].xml", "main.xml", "word/vbaProject.bin"),
                        415,
                        "file.macros"),
                Arguments.of("архив.zip", SampleFiles.zip("a.txt"), 415, "file.archive"),
                Arguments.of(
                        "ескі.doc",
                        SampleFiles.joined(
                                SampleFiles.latin(
                                        "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1" + "\0".repeat(504)),
                                "WordDocument".getBytes(StandardCharsets.UTF_16LE)),
                        415,
                        "file.old-office"),
                Arguments.of("бос.pdf", new byte[0], 415, "file.empty"),
                Arguments.of("үлкен.pdf", new byte[21 * 1_048_576], 413, "file.too-large"));
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource("refused")
    void aRefusedFileLeavesEverythingElseAsItWasTyped(String name, byte[] content, int status, String reason)
            throws Exception {
        var before = SampleFiles.stored(newsroom);
        var dsm = new AgencyPages(newsroom, "dsm");
        var form = dsm.open("/drafts/new?lang=kk&week=" + week);

        var page = dsm.attach(
                form,
                AgencyPages.draftIn(form) + "?lang=kk",
                SampleFiles.with(SampleFiles.event("Тегі: " + reason, week), Map.of("action", "send")),
                new Chosen("materials.0.upload", name, content));

        assertThat(page.statusCode()).as(page.body()).isEqualTo(status);
        var sentence = SampleFiles.sentence(reason);
        assertThat(page.body())
                .contains("id=\"materials.0.file-error\">" + sentence)
                .contains("href=\"#materials.0.file\"")
                .as("what was typed")
                .contains("Тегі: " + reason, "Отчёт за год", "value=\"STATISTICAL\" selected", "Зал брифингов");
        assertThat(SampleFiles.stored(newsroom)).isEqualTo(before);
    }

    /** A browser that promises a whole form and is gone in the middle of the file. */
    @Test
    void aFormThatIsCutLeavesNothing() throws Exception {
        var before = SampleFiles.stored(newsroom);
        var edu = new AgencyPages(newsroom, "edu");
        var path = AgencyPages.draftIn(edu.open("/drafts/new?lang=ru&week=" + week));
        var part = "--b\r\nContent-Disposition: form-data; name=\"materials.0.upload\"; filename=\"a.pdf\"\r\n\r\n";
        var head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + edu.cookies()
                + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 5000000\r\n\r\n";
        var spooled = spooled();

        try (var socket = new Socket("127.0.0.1", newsroom.ports().pages())) {
            socket.getOutputStream().write(SampleFiles.latin(head + part));
            socket.getOutputStream().write(SampleFiles.PDF);
            socket.getOutputStream().write(new byte[400_000]);
            socket.getOutputStream().flush();
            await().atMost(Duration.ofSeconds(20)).until(() -> spooled() > spooled);
        }

        await().atMost(Duration.ofSeconds(20)).until(() -> spooled() == spooled);
        assertThat(SampleFiles.stored(newsroom)).isEqualTo(before);
    }

    /** Nobody who is not signed in fills the folder for temporary files: the answer comes while most of the form is not even sent. */
    @Test
    void aLargeFormOfAnUnknownSenderIsAnsweredUnread() throws Exception {
        var spooled = spooled();
        var head = "POST /drafts/new?lang=ru HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n"
                + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 40000000\r\n\r\n";
        var part = "--b\r\nContent-Disposition: form-data; name=\"materials.0.upload\"; filename=\"a.pdf\"\r\n\r\n";

        try (var socket = new Socket("127.0.0.1", newsroom.ports().pages())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(SampleFiles.latin(head + part));
            socket.getOutputStream().write(new byte[200_000]);
            var line = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(line.readLine()).startsWith("HTTP/1.1 401");
            assertThat(line.lines().takeWhile(it -> !it.contains("</main>")))
                    .anyMatch(it -> it.contains("форма с файлами не принята"));
        }
        assertThat(spooled()).isEqualTo(spooled);
    }

    /** The number of parts of forms in the folder for temporary files. */
    private static long spooled() throws IOException {
        try (var files = Files.walk(Path.of(System.getProperty("java.io.tmpdir")), 3)) {
            return files.filter(file -> file.getFileName().toString().startsWith("MultiPart"))
                    .count();
        }
    }
}
