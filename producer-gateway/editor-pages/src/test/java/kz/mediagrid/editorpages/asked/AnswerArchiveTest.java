package kz.mediagrid.editorpages.asked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.editorpages.asked.AnswerArchive.Reading;
import kz.mediagrid.editorpages.asked.AskedBody.Changes;
import kz.mediagrid.gateway.agency.Reach;
import kz.mediagrid.gateway.agency.Reach.Person;
import kz.mediagrid.schemas.FileStored;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class AnswerArchiveTest {

    private static final LocalDateTime MADE = LocalDateTime.of(2026, 12, 1, 10, 0);
    private static final Moment AT = new Moment("1 декабря", "2026-12-01T10:00:00+05:00");

    private static Words words(String language) {
        var bundles = new ResourceBundleMessageSource();
        bundles.setBasename("editor-templates/editor/words");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        return new Words(bundles, Locale.forLanguageTag(language));
    }

    private static AskedBody body(String id, String name, AskedState state, AskedAnswer... answers) {
        return new AskedBody(
                id,
                new Wording(name, "ru", false),
                state,
                AT,
                List.of(),
                List.of(answers),
                new Changes(List.of(), null, null, null, List.of(), false),
                new Reach(
                        null,
                        List.of("+7 7172 10-00-41"),
                        List.of(new Person(true, new Wording("Ерлан Оспанов", "ru", false), "+7 7172 30-00-41")),
                        null));
    }

    private static AskedAnswer answer(String text) {
        return new AskedAnswer(
                AT,
                "Пресс-секретарь",
                new Wording(text, "ru", false),
                List.of(new AskedAnswer.Link(
                        new Wording("Таблица", "ru", false), "сведения", null, "https://example.kz/t", false)));
    }

    /** Files by the requests that they answer, with their names as their bytes. */
    private record Held(Map<String, List<FileStored>> byRequest) implements AnswerArchive.Files {

        @Override
        public List<FileStored> of(String requestId) {
            return byRequest.getOrDefault(requestId, List.of());
        }

        @Override
        public Optional<InputStream> open(FileStored file) {
            return file.getName().startsWith("erased")
                    ? Optional.empty()
                    : Optional.of(new ByteArrayInputStream(file.getName().getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static FileStored stored(String name, long size) {
        return FileStored.newBuilder()
                .setFileId("0".repeat(32))
                .setAgencyCode("edu")
                .setName(name)
                .setMediaType("application/pdf")
                .setSizeBytes(size)
                .setSha256("0".repeat(64))
                .setUploadedBy("per-1")
                .setUploadedAt(Instant.EPOCH)
                .build();
    }

    private static Map<String, String> files(List<AskedBody> bodies) throws IOException {
        return files(bodies, Map.of());
    }

    private static Map<String, String> files(List<AskedBody> bodies, Map<String, List<FileStored>> held)
            throws IOException {
        var out = new ByteArrayOutputStream();
        new AnswerArchive(out, MADE)
                .write(
                        new Reading(words("ru"), bodies),
                        List.of(new Reading(words("kk"), bodies), new Reading(words("ru"), bodies)),
                        new Held(held));
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal()).isEqualTo(MADE);
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void eachBodyThatAnsweredHasATextInBothLanguagesAndAllAreInTheTable() throws IOException {
        var files = files(List.of(
                body("1", "Министерство финансов", AskedState.IN_TIME, answer("Бюджет"), answer("Дополнение")),
                body("2", "Министерство юстиции", AskedState.OVERDUE)));

        assertThat(files.keySet()).containsExactly("Министерство финансов.txt", "Ответы.csv");
        assertThat(files.get("Министерство финансов.txt"))
                .contains("мерзімінде жауап берілді", "ответ в срок", "Бюджет", "Дополнение", "https://example.kz/t");
        assertThat(files.get("Ответы.csv"))
                .startsWith("\uFEFF\"Орган\"")
                .contains("\"Министерство юстиции\",\"срок прошёл\"", "\"'+7 7172 10-00-41\"", "\"Дополнение\"");
        assertThat(files.get("Ответы.csv").lines()).hasSize(4);
    }

    @Test
    void theFilesOfABodyAreInAFolderOfItsName() throws IOException {
        var files = files(
                List.of(body("1", "Министерство финансов", AskedState.IN_TIME, answer("Бюджет"))),
                Map.of(
                        "1",
                        List.of(
                                stored("отчёт.pdf", 10),
                                stored("отчёт.pdf", 10),
                                stored("erased.pdf", 10),
                                stored("too-large.pdf", 3_000_000_000L)),
                        "2",
                        List.of(stored("чужой.pdf", 10))));

        assertThat(files.keySet())
                .containsExactly(
                        "Министерство финансов.txt",
                        "Министерство финансов/1 отчёт.pdf",
                        "Министерство финансов/2 отчёт.pdf",
                        "Ответы.csv");
        assertThat(files.get("Министерство финансов/2 отчёт.pdf")).isEqualTo("отчёт.pdf");
    }

    @Test
    void noAnswerMakesAnArchiveOfTheTableAlone() throws IOException {
        assertThat(files(List.of(body("1", "Министерство финансов", AskedState.WAITING))))
                .containsOnlyKeys("Ответы.csv");
    }

    @Test
    void aFileNameLeavesNoFolderAndIsItsOwn() {
        var archive = new AnswerArchive(OutputStream.nullOutputStream(), MADE);

        assertThat(archive.fileName("../../etc/passwd")).isEqualTo("etc passwd");
        assertThat(archive.fileName("Орган: \"А/Б\"")).isEqualTo("Орган А Б");
        assertThat(archive.fileName("орган а б")).isEqualTo("орган а б 2");
        assertThat(archive.fileName("<>|")).isEqualTo("-");
        assertThat(archive.fileName("Ж".repeat(300))).hasSize(100);
    }
}
