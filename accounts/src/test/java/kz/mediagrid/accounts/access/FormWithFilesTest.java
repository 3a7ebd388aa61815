package kz.mediagrid.accounts.access;

import static kz.mediagrid.accounts.access.FormVisitor.hidden;
import static kz.mediagrid.accounts.access.FormVisitor.main;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kz.mediagrid.accounts.testing.SignedIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** A form with files that cannot be read is answered with a sentence, and leaves nothing on disk. */
class FormWithFilesTest {

    private static final String MULTIPART = "multipart/form-data; boundary=b";

    /** Mounts a disk of 256 kB that only a process of its own sees. */
    private static final String MOUNT = "mount -t tmpfs -o size=256k none \"$0\" && exec \"$@\"";

    private static ServletWebServerApplicationContext context;

    private final FormVisitor person = new FormVisitor(context);

    @BeforeAll
    static void start() {
        context = server();
    }

    @AfterAll
    static void end() {
        context.close();
    }

    private static ServletWebServerApplicationContext server() {
        return (ServletWebServerApplicationContext)
                new SpringApplicationBuilder(ProblemPageTest.Parts.class, TypedFormTest.Forms.class)
                        .run(
                                "--server.port=0",
                                "--logging.level.root=error",
                                "--spring.main.banner-mode=off",
                                "--spring.servlet.multipart.max-file-size=-1",
                                "--spring.servlet.multipart.max-request-size=-1",
                                "--spring.web.resources.add-mappings=false",
                                "--spring.messages.fallback-to-system-locale=false",
                                "--spring.messages.basename=edge-templates/page/words,edge-templates/page/problems,accounts-templates/accounts/words");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "no end, '--b\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nx'",
        "no part, 'x'",
        "a part without a name, '--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--\r\n'"
    })
    void aBrokenFormIsAnsweredWithASentence(String name, String body) throws Exception {
        person.signIn(SignedIn.OPS_KEY);

        var answer = person.send("/form", "/form?lang=ru", MULTIPART, body, "navigate");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(main(answer)).contains("Запрос непонятен");
    }

    @Test
    void aBrokenFormAtAnAddressOfNoFormIsAnsweredWithADocument() throws Exception {
        person.signIn(SignedIn.OPS_KEY);

        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                                        + context.getWebServer().getPort() + "/api/things"))
                                .POST(BodyPublishers.ofString("x"))
                                .header("Authorization", "Bearer " + SignedIn.OPS_KEY)
                                .header("Content-Type", MULTIPART)
                                .build(),
                        BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/problems/malformed");
    }

    @Test
    void aLargeFormOfAnUnknownSenderIsAnsweredUnread() throws Exception {
        assertThat(sendLarge("text/html", "</main>"))
                .startsWith("HTTP/1.1 401")
                .contains("target=\"_blank\"", "форма с файлами не принята")
                .doesNotContain("Что вы ввели", "WWW-Authenticate");
    }

    @Test
    void aProgramIsToldHowToProveItsAccount() throws Exception {
        assertThat(sendLarge("application/json", "/problems/unauthenticated"))
                .startsWith("HTTP/1.1 401")
                .contains("WWW-Authenticate: Bearer realm=\"media-grid\"");
    }

    /** The answer, up to {@code end}, to a form of 3 MB of which a part is sent. */
    private static String sendLarge(String accept, String end) throws IOException {
        try (var socket = new Socket("127.0.0.1", context.getWebServer().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("POST /form?lang=ru HTTP/1.1\r\nHost: localhost\r\nAccept: " + accept
                                    + "\r\nConnection: close\r\n"
                                    + "Sec-Fetch-Site: same-origin\r\nContent-Type: " + MULTIPART
                                    + "\r\nContent-Length: 3000000\r\n\r\n--b\r\n" + "a".repeat(100_000))
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new StringBuilder();
            while (!answer.toString().contains(end)) {
                var some = new byte[1_000];
                int count = socket.getInputStream().read(some);
                assertThat(count).as("%s", answer).isPositive();
                answer.append(new String(some, 0, count, StandardCharsets.UTF_8));
            }
            return answer.toString();
        }
    }

    @Test
    void aFullFolderForTemporaryFilesIsSaidAndNothingIsLeftThere(@TempDir Path disk) throws Exception {
        assumeTrue(onDisk(disk, "true").startsWith("0 "), "unshare cannot mount a disk here");

        var said = onDisk(
                disk,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + disk,
                "-Dorg.apache.avro.SERIALIZABLE_PACKAGES=kz.mediagrid.schemas",
                "-cp",
                System.getProperty("java.class.path"),
                FullServer.class.getName(),
                disk.toString());

        assertThat(said)
                .startsWith("0 ")
                .contains("kk: 507 Файлдарға орын жоқ, 0 left")
                .contains("ru: 507 Для файлов нет места, 0 left")
                .contains("en: 507 There is no space for the files, 0 left")
                .contains("without the file: 200");
    }

    private static String onDisk(Path disk, String... command) throws IOException, InterruptedException {
        var whole = new ArrayList<>(List.of("unshare", "-rm", "sh", "-c", MOUNT, disk.toString()));
        whole.addAll(List.of(command));
        var process = new ProcessBuilder(whole)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return process.exitValue() + " " + said.strip();
    }

    /** A server with a small disk for temporary files, to which a person sends a form with a file that is larger. */
    static final class FullServer {

        public static void main(String[] arguments) throws Exception {
            var disk = Path.of(arguments[0]);
            try (var server = server();
                    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8)) {
                var person = new FormVisitor(server);
                person.signIn(SignedIn.OPS_KEY);
                var typed = Map.of("note", "Ждём", "_csrf", hidden(person.open("/form"), "_csrf"));
                for (var language : List.of("kk", "ru", "en")) {
                    var full = person.attach("/form", "/form?lang=" + language, typed, "file", "a".repeat(1_000_000));
                    out.printf(
                            "%s: %d %s, %d left%n",
                            language,
                            full.statusCode(),
                            full.body().replaceFirst("(?s).*<h1[^>]*>([^<]*)</h1>.*", "$1"),
                            parts(disk));
                }
                var sent = person.press("/form", "/form?lang=ru", typed);
                out.printf("without the file: %d%n", sent.statusCode());
            }
        }

        private static long parts(Path disk) throws IOException {
            try (var paths = Files.walk(disk)) {
                return paths.filter(Files::isRegularFile).count();
            }
        }
    }
}
