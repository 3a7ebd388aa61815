package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.endtoend.Visitor.Chosen;
import kz.mediagrid.schemas.FileStored;
import kz.mediagrid.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** People of state bodies choose files on their forms, without JavaScript; a refused file leaves everything else as it was typed. */
@ExtendWith(WholeMediaGrid.class)
class MaterialFilesTest {

    private static final byte[] PDF = latin("%PDF-1.7\n1 0 obj\n<</Type /Catalog>>\nendobj\ntrailer\n%%EOF\n");
    private static final Pattern FILE =
            Pattern.compile("name=\"materials\\.([0-9]+)\\.file\" value=\"([0-9a-f]{32})\"");

    private final Newsroom newsroom;
    private final GridWeek week;

    MaterialFilesTest(Newsroom newsroom) {
        this.newsroom = newsroom;
        week = AgencyPages.nextWeek(newsroom);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] zip(String... names) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(latin(
                        name.startsWith("[")
                                ? "<Types><Override PartName=\"/main.xml\" ContentType=\"application/vnd.openxmlformats-"
                                        + "officedocument.wordprocessingml.document.main+xml\"/></Types>"
                                : "content"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static Map<String, String> with(Map<String, String> fields, Map<String, String> more) {
        var all = new TreeMap<>(fields);
        all.putAll(more);
        return all;
    }

    /** The id of the file in a row of the form, which the form behind the choice of a language has, too. */
    private static String fileIn(String page, int row) {
        return FILE.matcher(page.split("<form id=\"typed-again\"", 2)[0])
                .results()
                .filter(found -> found.group(1).equals(Integer.toString(row)))
                .map(found -> Objects.requireNonNull(found.group(2)))
                .findFirst()
                .orElse("");
    }

    private Map<String, String> event(String title) {
        return with(
                AgencyPages.event(title, week.monday().plusDays(3).toString()),
                Map.of(
                        "week", week.toString(),
                        "revision", "0",
                        "materials.0.title.ru", "Отчёт за год",
                        "materials.0.kind", "STATISTICAL",
                        "materials.0.language", "ru"));
    }

    @Test
    void aFileOfAnEventIsReceivedWithTheFormAndSent() throws Exception {
        var edu = new AgencyPages(newsroom, "edu");
        var form = edu.open("/drafts/new?lang=ru&week=" + week);
        assertThat(form.body()).contains("Файл – до 20 МБ", "doc, xls, ppt");
        var path = AgencyPages.draftIn(form) + "?lang=ru";

        var saved = edu.attach(
                form,
                path,
                with(event("С отчётом"), Map.of("action", "save")),
                new Chosen("materials.0.upload", "C:\\\\отчёты\\\\../Отчёт \u202Efdp.exe.pdf", PDF));

        assertThat(saved.statusCode()).isEqualTo(200);
        var id = fileIn(saved.body(), 0);
        assertThat(id).as(saved.body()).isNotEmpty();
        assertThat(saved.body())
                .contains("<bdi>Отчёт fdp.exe.pdf</bdi>", "документ PDF, 1 КБ", "Отчёт за год")
                .doesNotContain("id=\"materials.0.url\"");
        var sent = edu.press(saved, "send", with(event("С отчётом"), Map.of("revision", "1", "materials.0.file", id)));
        assertThat(sent.body()).contains("Отправлено: 1");
        assertThat(newsroom.contents(Topics.GRID_COMMANDS).toString()).contains("/files/" + id);
    }

    static Stream<Arguments> refused() {
        var program = Arrays.copyOf(latin("MZ"), 500);
        var gif = latin("GIF89a\1\0\1\0\u0080\0\0\0\0\0\u00ff\u00ff\u00ff,\0\0\0\0\1\0\1\0\0\2\1D\0;");
        return Stream.of(
                Arguments.of("отчёт.pdf", program, 415, "file.program"),
                Arguments.of("сурет.gif", joined(gif, zip("a.txt")), 415, "file.ambiguous"),
                Arguments.of(
                        "құжат.docx",
                        zip("[Content_Types].xml", "main.xml", "word/vbaProject.bin"),
                        415,
                        "file.macros"),
                Arguments.of("архив.zip", zip("a.txt"), 415, "file.archive"),
                Arguments.of(
                        "ескі.doc",
                        joined(
                                latin("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1" + "\0".repeat(504)),
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
        var before = stored();
        var dsm = new AgencyPages(newsroom, "dsm");
        var form = dsm.open("/drafts/new?lang=kk&week=" + week);

        var page = dsm.attach(
                form,
                AgencyPages.draftIn(form) + "?lang=kk",
                with(event("Тегі: " + reason), Map.of("action", "send")),
                new Chosen("materials.0.upload", name, content));

        assertThat(page.statusCode()).as(page.body()).isEqualTo(status);
        var sentence = sentence(reason);
        assertThat(page.body())
                .contains("id=\"materials.0.file-error\">" + sentence)
                .contains("href=\"#materials.0.file\"")
                .as("what was typed")
                .contains("Тегі: " + reason, "Отчёт за год", "value=\"STATISTICAL\" selected", "Зал брифингов");
        assertThat(stored()).isEqualTo(before);
    }

    private static String hidden(String name, HttpResponse<String> page) {
        var at = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.body());
        assertThat(at.find()).as(name + " in " + page.body()).isTrue();
        return Objects.requireNonNull(at.group(1));
    }

    /** The fields of a reply with a text, and with a material that wants a file. */
    private static Map<String, String> reply(HttpResponse<String> page, String counted, String text) {
        return Map.of(
                "action",
                "send",
                counted,
                hidden(counted, page),
                "key",
                hidden("key", page),
                "text.ru",
                text,
                "materials.0.title.ru",
                "Таблица вакансий",
                "materials.0.kind",
                "DATA",
                "materials.0.language",
                "ru");
    }

    @Test
    void aFileOfAnAnswerIsReceivedWithTheFormAndIsInTheArchiveOfTheAnswers() throws Exception {
        var asked = newsroom.ask("edu", "dsm");
        var path = "/requests/" + Requests.ids(asked).get(0);
        var edu = new AgencyPages(newsroom, "edu");
        var page = edu.open(path);
        var typed = reply(page, "answers", "Вакансии в таблице");

        var refused =
                edu.attach(page, path + "?lang=ru", typed, new Chosen("materials.0.upload", "a.zip", zip("a.txt")));
        assertThat(refused.statusCode()).isEqualTo(415);
        assertThat(refused.body())
                .contains("Материалы 1, Файл: Это архив.", "id=\"materials.0.file-error\">Это архив.")
                .contains("Вакансии в таблице", "Таблица вакансий");
        var answered =
                edu.attach(refused, path + "?lang=ru", typed, new Chosen("materials.0.upload", "Бос орындар.pdf", PDF));

        assertThat(answered.statusCode()).as(answered.body()).isEqualTo(200);
        assertThat(answered.body()).contains("Ответ получен", "сведения, документ PDF, 1 КБ", "/files/");
        var mam = new AgencyPages(newsroom, "mam");
        var batch = "/asked/" + asked.text("batch");
        assertThat(mam.open(batch + "?lang=ru").body()).contains("сведения, документ PDF, 1 КБ");
        assertThat(mam.open(batch + "/print?lang=kk").body()).contains("PDF құжаты, 1 КБ");
        assertThat(mam.open(batch + "/answers.zip?lang=ru").body())
                .startsWith("PK")
                .contains("Министерство просвещения.txt", "Министерство просвещения/1 Бос орындар.pdf");
    }

    @Test
    void aFileOfAContributionIsReceivedWithTheForm() throws Exception {
        var path = "/matters/" + Matters.opened(newsroom, List.of("water", "dsm"), List.of("sci"));
        var water = new AgencyPages(newsroom, "water");
        var page = water.open(path);
        var typed = reply(page, "contributions", "Уровень воды");

        var refused = water.attach(
                page,
                path + "?lang=kk",
                typed,
                new Chosen("materials.0.upload", "a.exe", Arrays.copyOf(latin("MZ"), 500)));
        assertThat(refused.statusCode()).isEqualTo(415);
        assertThat(refused.body()).contains(sentence("file.program"), "Уровень воды", "Таблица вакансий");
        var sent = water.attach(refused, path + "?lang=kk", typed, new Chosen("materials.0.upload", "Су.pdf", PDF));

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
        assertThat(sent.body()).contains("Уровень воды", "мәліметтер, PDF құжаты, 1 КБ", "/files/");
    }

    /** A browser that promises a whole form and is gone in the middle of the file. */
    @Test
    void aFormThatIsCutLeavesNothing() throws Exception {
        var before = stored();
        var edu = new AgencyPages(newsroom, "edu");
        var path = AgencyPages.draftIn(edu.open("/drafts/new?lang=ru&week=" + week));
        var part = "--b\r\nContent-Disposition: form-data; name=\"materials.0.upload\"; filename=\"a.pdf\"\r\n\r\n";
        var head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + edu.cookies()
                + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 5000000\r\n\r\n";
        var spooled = spooled();

        try (var socket = new Socket("127.0.0.1", newsroom.ports().pages())) {
            socket.getOutputStream().write(latin(head + part));
            socket.getOutputStream().write(PDF);
            socket.getOutputStream().write(new byte[400_000]);
            socket.getOutputStream().flush();
            await().atMost(Duration.ofSeconds(20)).until(() -> spooled() > spooled);
        }

        await().atMost(Duration.ofSeconds(20)).until(() -> spooled() == spooled);
        assertThat(stored()).isEqualTo(before);
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
            socket.getOutputStream().write(latin(head + part));
            socket.getOutputStream().write(new byte[200_000]);
            var line = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(line.readLine()).startsWith("HTTP/1.1 401");
            assertThat(line.lines().takeWhile(it -> !it.contains("</main>")))
                    .anyMatch(it -> it.contains("форма с файлами не принята"));
        }
        assertThat(spooled()).isEqualTo(spooled);
    }

    @Test
    void threeFilesOfTheLargestSizeComeWithOneForm() throws Exception {
        var edu = new AgencyPages(newsroom, "edu");
        var form = edu.open("/drafts/new?lang=ru&week=" + week);
        var largest = Arrays.copyOf(PDF, 20 * 1_048_576);
        System.arraycopy(PDF, 0, largest, largest.length - PDF.length, PDF.length);

        var page = edu.attach(
                form,
                AgencyPages.draftIn(form) + "?lang=ru",
                with(event("Три больших файла"), Map.of("action", "save", "lines.materials", "3")),
                new Chosen("materials.0.upload", "1.pdf", largest),
                new Chosen("materials.1.upload", "2.pdf", largest),
                new Chosen("materials.2.upload", "3.pdf", largest));

        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).contains("Три больших файла");
        assertThat(List.of(fileIn(page.body(), 0), fileIn(page.body(), 1), fileIn(page.body(), 2)))
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    /** The number of parts of forms in the folder for temporary files. */
    private static long spooled() throws IOException {
        try (var files = Files.walk(Path.of(System.getProperty("java.io.tmpdir")), 3)) {
            return files.filter(file -> file.getFileName().toString().startsWith("MultiPart"))
                    .count();
        }
    }

    @Test
    void aReceivedFileStaysBesideARefusedOneUntilItIsTakenAway() throws Exception {
        var edu = new AgencyPages(newsroom, "edu");
        var form = edu.open("/drafts/new?lang=ru&week=" + week);
        var path = AgencyPages.draftIn(form) + "?lang=ru";

        var page = edu.attach(
                form,
                path,
                with(event("Два файла"), Map.of("action", "send", "lines.materials", "2")),
                new Chosen("materials.0.upload", "first.pdf", PDF),
                new Chosen("materials.1.upload", "second.pdf", zip("a.txt")));

        var id = fileIn(page.body(), 0);
        assertThat(page.statusCode()).isEqualTo(415);
        assertThat(id).isNotEmpty();
        assertThat(page.body()).contains("id=\"materials.1.file-error\">Это архив.");
        assertThat(page.body().split("<form id=\"typed-again\"", 2)[1])
                .as("the form in another language")
                .contains("name=\"materials.0.file\" value=\"" + id + "\"");
        var away =
                edu.send(page, path, with(event("Два файла"), Map.of("away", "materials.0", "materials.0.file", id)));
        assertThat(away.statusCode()).isEqualTo(200);
        assertThat(away.body()).as("neither here nor in another language").doesNotContain(id);
        assertThat(away.body())
                .contains("name=\"materials.0.upload\"", "Отчёт за год")
                .doesNotContain("first.pdf");
    }

    private static String sentence(String reason) {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("gateway-templates/problems");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts.getMessage(reason, new Object[] {20}, Locale.forLanguageTag("kk"));
    }

    /** The ids of all files. */
    private List<String> stored() {
        return newsroom.contents(Topics.FILES).stream()
                .filter(FileStored.class::isInstance)
                .map(file -> ((FileStored) file).getFileId())
                .sorted()
                .toList();
    }
}
