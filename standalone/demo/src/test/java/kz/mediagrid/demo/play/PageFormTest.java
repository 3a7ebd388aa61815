package kz.mediagrid.demo.play;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A form is sent as a browser without JavaScript sends it. */
class PageFormTest {

    private static final String PAGE = """
            <main><form method="post" action="/taken">
              <button type="submit" disabled></button>
              <input type="hidden" name="_csrf" value="token">
              <input type="hidden" name="label.ru" value="Пресс-служба">
              <input name="rows.0.title" value="Было"><input name="rows.1.title" value="">
              <select name="timing"><option value="TIMED" selected>11</option><option value="ALL_DAY">all</option></select>
              <input type="checkbox" name="forMedia" value="true"><input type="checkbox" name="open" value="true" checked>
              <textarea name="place">Зал</textarea>
              <button name="action" value="send">Send</button><button name="action" value="save">Save</button>
            </form></main>""";

    private static final String FILES = """
            <main><form method="post" action="/taken" enctype="multipart/form-data">
              <input type="hidden" name="_csrf" value="token">
              <input type="radio" name="kind" value="year" checked><input type="radio" name="kind" value="whole">
              <input type="file" name="file">
              <button name="step" value="preview">Preview</button>
            </form>
            <form method="post" action="/taken" enctype="multipart/form-data">
              <textarea name="text" hidden>version,kz</textarea><button name="step" value="activate">Activate</button>
            </form></main>""";

    private final List<String> taken = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void serve() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var sent = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            List.of(sent.split("&")).forEach(field -> taken.add(URLDecoder.decode(field, UTF_8)));
            var page = (exchange.getRequestURI().getPath().equals("/files") ? FILES : PAGE).getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/gone") ? 404 : 200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whatWasServedIsSentWithWhatWasTyped() {
        var form = PageForm.with(PageForm.open(Jsoup.newSession(), address("/")), "[name=place]");
        taken.clear();
        form.type(form.emptyField(".title"), "Новое");
        form.type("timing", "ALL_DAY");
        form.type("forMedia", "true");
        form.type("open", "false");

        form.press("send");

        assertThat(taken)
                .containsExactlyInAnyOrder(
                        "_csrf=token",
                        "label.ru=Пресс-служба",
                        "rows.0.title=Было",
                        "rows.1.title=Новое",
                        "timing=ALL_DAY",
                        "forMedia=true",
                        "place=Зал",
                        "action=send");
    }

    @Test
    void aChosenFileIsSentWithTheChosenKind() {
        var form = PageForm.with(PageForm.open(Jsoup.newSession(), address("/files")), "[name=file]");
        taken.clear();
        form.type("kind", "whole");
        form.attach("file", "calendar.csv", "version,kz");

        form.press("preview");

        assertThat(String.join("&", taken))
                .containsPattern("name=\"_csrf\"\\s+token")
                .containsPattern("name=\"kind\"\\s+whole")
                .doesNotContainPattern("name=\"kind\"\\s+year")
                .containsPattern("filename=\"calendar.csv\"\\s+Content-Type: [^\\s]+\\s+version,kz")
                .containsPattern("name=\"step\"\\s+preview");
    }

    @Test
    void aFormForFilesIsSentAsSuchWithoutAFile() {
        var page = PageForm.open(Jsoup.newSession(), address("/files"));
        taken.clear();

        PageForm.with(page, "[name=file]").press("preview");
        PageForm.with(page, "[name=text]").press("activate");

        assertThat(String.join("&", taken))
                .contains("name=\"file\"; filename=\"\"")
                .containsPattern("name=\"kind\"\\s+year")
                .containsPattern("name=\"text\"\\s+version,kz");
    }

    @Test
    void whatNobodySeesIsNotTyped() {
        var form = PageForm.with(PageForm.open(Jsoup.newSession(), address("/")), "[name=place]");

        assertThat(form.has("label.ru")).isFalse();
        assertThatThrownBy(() -> form.type("purpose.kk", "Зачем")).hasMessageContaining("no field purpose.kk");
        assertThatThrownBy(() -> form.type("timing", "NEVER")).hasMessageContaining("offers no NEVER");
        assertThatThrownBy(() -> form.attach("file", "a.csv", "")).hasMessageContaining("no field file");
        assertThatThrownBy(() -> form.press("burn")).hasMessageContaining("no button burn");
    }

    @Test
    void aPageOfAnErrorEndsThePlay() {
        assertThatThrownBy(() -> PageForm.open(Jsoup.newSession(), address("/gone")))
                .hasMessageContaining("answered 404");
    }

    private String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }
}
