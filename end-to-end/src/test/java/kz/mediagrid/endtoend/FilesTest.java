package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.mediagrid.endtoend.Newsroom.Answer;
import kz.mediagrid.schemas.FileStored;
import kz.mediagrid.schemas.Material;
import kz.mediagrid.schemas.RequestAnswered;
import kz.mediagrid.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A file is uploaded, named in an answer or an event, and sent to those who may see it. */
@ExtendWith(WholeMediaGrid.class)
class FilesTest {

    private static final String WEEK = "2027-W47";
    private static final String DAY = "2027-11-24";
    private static final byte[] PDF = latin("%PDF-1.7\n1 0 obj\n<</Type /Catalog>>\nendobj\ntrailer\n%%EOF\n");

    private final Newsroom newsroom;

    FilesTest(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private Answer upload(String name, byte[] content) {
        return newsroom.request("POST", "/api/files?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .as(newsroom.agencyKey("edu"))
                .body("application/octet-stream", BodyPublishers.ofByteArray(content))
                .send();
    }

    private HttpResponse<byte[]> download(String id, @Nullable String key) {
        var request = HttpRequest.newBuilder(URI.create(newsroom.ports().pagesAddress() + "/files/" + id));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException("the gateway does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static Map<String, Object> material(String file) {
        return Map.of(
                "kind",
                "STATISTICAL",
                "title",
                Plans.text("Кесте", "Таблица"),
                "language",
                "ru",
                "file",
                file,
                "forMedia",
                true);
    }

    @Test
    void aFileOfAnAnswerIsSentToTheAuthorisedBodyAndToNobodyElse() {
        var request = Requests.ids(newsroom.ask("edu")).get(0);
        var uploaded = upload("../Бос орындар.pdf", PDF);
        assertThat(uploaded.status()).as(uploaded.toString()).isEqualTo(201);
        var id = uploaded.text("id");
        assertThat(uploaded.text("name")).isEqualTo("Бос орындар.pdf");
        assertThat(uploaded.text("mediaType")).isEqualTo("application/pdf");
        assertThat(uploaded.header("Location")).isEqualTo(newsroom.ports().pagesAddress() + "/files/" + id);

        var answered = newsroom.of(request, "answer", newsroom.agencyKey("edu"))
                .once()
                .json(Map.of("materials", List.of(material(id))))
                .send();

        assertThat(answered.status()).as(answered.toString()).isEqualTo(200);
        var logged = materialOf(request);
        assertThat(logged.getUrl()).isEqualTo(uploaded.text("url"));
        assertThat(logged.getSha256()).isEqualTo(uploaded.text("sha256"));
        assertThat(logged.getSizeBytes()).isEqualTo(PDF.length);
        var sent = download(id, newsroom.editorKey());
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(sent.body()).isEqualTo(PDF);
        assertThat(sent.headers().map())
                .containsEntry("Content-Type", List.of("application/pdf"))
                .containsEntry("X-Content-Type-Options", List.of("nosniff"))
                .containsEntry("Content-Security-Policy", List.of("sandbox; default-src 'none'"))
                .containsEntry("Cache-Control", List.of("no-store"));
        assertThat(sent.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%D0%91%D0%BE%D1%81%20");
        assertThat(download(id, newsroom.agencyKey("edu")).statusCode()).isEqualTo(200);
        assertThat(download(id, newsroom.agencyKey("dsm")).statusCode()).isEqualTo(404);
        assertThat(download(id, newsroom.key("MEDIA", "")).statusCode()).isEqualTo(404);
        assertThat(download(id, null).statusCode()).isEqualTo(401);
    }

    private Material materialOf(String request) {
        return newsroom.contents(Topics.INFORMATION_REQUESTS).stream()
                .filter(RequestAnswered.class::isInstance)
                .map(RequestAnswered.class::cast)
                .filter(answered -> answered.getRequestId().equals(request))
                .findFirst()
                .orElseThrow()
                .getMaterials()
                .get(0);
    }

    @Test
    void theMediaGetAFileOnceTheGridShowsIt() {
        var released = upload("программа.pdf", PDF).text("id");
        var kept = upload("справка.pdf", PDF).text("id");
        var internal = new HashMap<>(material(kept));
        internal.put("forMedia", false);
        var submitted = newsroom.request("POST", "/api/planned-events")
                .as(newsroom.agencyKey("edu"))
                .once()
                .waiting()
                .json(Plans.pressConference(DAY, "materials", List.of(material(released), internal)))
                .send();
        assertThat(submitted.status()).as(submitted.toString()).isEqualTo(200);
        assertThat(download(released, null).statusCode()).isEqualTo(401);

        var published = newsroom.request("POST", "/api/weeks/" + WEEK + "/publication")
                .as(newsroom.editorKey())
                .once()
                .waiting()
                .json(Map.of())
                .send();

        assertThat(published.status()).as(published.toString()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> download(released, null).statusCode() == 200);
        assertThat(download(released, newsroom.key("MEDIA", "")).body()).isEqualTo(PDF);
        assertThat(download(kept, null).statusCode()).isEqualTo(401);
        assertThat(download(kept, newsroom.key("MEDIA", "")).statusCode()).isEqualTo(404);
    }

    @Test
    void aFileThatIsRefusedGetsASentenceAndLeavesNothing() throws IOException {
        var before = stored();

        var program = upload("report.pdf", Arrays.copyOf(latin("MZ"), 500));
        assertThat(program.status()).isEqualTo(415);
        assertThat(program.text("type")).isEqualTo("/problems/file-refused");
        assertThat(program.text("detail")).contains("This is a program");
        var large = upload("large.pdf", new byte[21 * 1024 * 1024]);
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.text("detail")).contains("at most 20 MB");
        var form = newsroom.request("POST", "/api/files?name=a.pdf")
                .as(newsroom.agencyKey("edu"))
                .body("application/x-www-form-urlencoded", BodyPublishers.ofByteArray(PDF))
                .send();
        assertThat(form.status()).isEqualTo(415);
        assertThat(form.text("detail")).contains("application/octet-stream");

        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void aFileOfMoreThanFourMegabytesComesAsAWhole() {
        var large = Arrays.copyOf(PDF, 12_000_000);
        Arrays.fill(large, PDF.length, large.length, (byte) ' ');
        System.arraycopy(latin("%%EOF\n"), 0, large, large.length - 6, 6);

        var uploaded = upload("large.pdf", large);

        assertThat(uploaded.status()).as(uploaded.toString()).isEqualTo(201);
        assertThat(download(uploaded.text("id"), newsroom.agencyKey("edu")).body())
                .isEqualTo(large);
    }

    /** A caller that promises more than it sends, and hangs up. */
    @Test
    void aCutUploadLeavesNothing() throws IOException {
        var before = stored();
        var head = "POST /api/files?name=cut.pdf HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + newsroom.agencyKey("edu") + "\r\nContent-Length: 5000000\r\n\r\n";

        try (var socket = new Socket("127.0.0.1", newsroom.ports().pages())) {
            socket.getOutputStream().write(latin(head));
            socket.getOutputStream().write(PDF);
            socket.getOutputStream().write(new byte[200_000]);
            socket.getOutputStream().flush();
            await().atMost(Duration.ofSeconds(20)).until(() -> !incoming().isEmpty());
        }

        await().atMost(Duration.ofSeconds(20)).until(() -> incoming().isEmpty());
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void anAgencyCannotNameAFileOfAnother() {
        var id = upload("a.pdf", PDF).text("id");
        var request = Requests.ids(newsroom.ask("dsm")).get(0);

        var answered = newsroom.of(request, "answer", newsroom.agencyKey("dsm"))
                .once()
                .json(Map.of("materials", List.of(material(id))))
                .send();

        assertThat(answered.status()).isEqualTo(422);
        assertThat(answered.body().path("errors").path(0).path("pointer").asString())
                .isEqualTo("/materials/0/file");
    }

    private List<Path> incoming() throws IOException {
        return files(newsroom.data().resolve("gateway/producer-gateway.uploads"));
    }

    /** The records and the bytes of all files. */
    private List<String> stored() throws IOException {
        var records = newsroom.contents(Topics.FILES).stream()
                .map(FileStored.class::cast)
                .map(FileStored::getFileId);
        var bytes = files(newsroom.data().resolve("files")).stream()
                .map(path -> path.getFileName().toString());
        return Stream.concat(records, bytes).sorted().toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }
}
