package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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
        var others = spooled();
        var spooled = new HashSet<Path>();

        try (var socket = new Socket("127.0.0.1", newsroom.ports().pages())) {
            socket.getOutputStream().write(SampleFiles.latin(head + part));
            socket.getOutputStream().write(SampleFiles.PDF);
            socket.getOutputStream().write(new byte[400_000]);
            socket.getOutputStream().flush();
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                spooled.addAll(spooled());
                spooled.removeAll(others);
                assertThat(spooled).isNotEmpty();
            });
        }

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(spooled()).doesNotContainAnyElementsOf(spooled));
        assertThat(SampleFiles.stored(newsroom)).isEqualTo(before);
    }

    /** The parts of forms in the folders for temporary files of the media-grid under test; other programs use the same disk. */
    private Set<Path> spooled() throws IOException {
        var parts = new HashSet<Path>();
        var temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (var folders = Files.newDirectoryStream(
                temporary, "jetty-*-" + newsroom.ports().pages() + "-*")) {
            for (var folder : folders) {
                try (var files = Files.walk(folder)) {
                    files.filter(file -> file.getFileName().toString().startsWith("MultiPart"))
                            .forEach(parts::add);
                }
            }
        }
        return parts;
    }
}
