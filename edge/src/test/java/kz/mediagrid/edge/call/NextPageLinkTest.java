package kz.mediagrid.edge.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Each page of a list but the last one leads to the next by the header Link, with the parameters of the call. */
class NextPageLinkTest {

    private static ServletWebServerApplicationContext context;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        context = (ServletWebServerApplicationContext) new SpringApplicationBuilder(Parts.class)
                .run(
                        "--server.port=0",
                        "--logging.level.root=warn",
                        "--spring.security.user.name=name",
                        "--spring.security.user.password=word");
    }

    @AfterAll
    static void close() {
        context.close();
    }

    @Test
    void theAddressKeepsTheOtherParametersAndHasTheNewCursor() throws Exception {
        var first = get(address("/api/weeks/2026-W50?text=a%26b%20%D1%88%3E%7B%7D&limit=2&after=" + Cursor.of(1)));

        assertThat(link(first))
                .isEqualTo("<2026-W50?text=a%26b%20%D1%88%3E%7B%7D&limit=2&after=" + Cursor.of(3) + ">; rel=\"next\"");
    }

    @Test
    void theLinksLeadThroughTheListToItsEnd() throws Exception {
        var next = address("/api/weeks/2026-W50?limit=2&text=x%20y");
        var read = new ArrayList<String>();
        while (next != null) {
            var page = get(next);
            read.add(page.body());
            next = next(page);
        }

        assertThat(read)
                .containsExactly(
                        "{\"items\":[\"x y 1\",\"x y 2\"],\"next\":\"" + Cursor.of(2) + "\"}",
                        "{\"items\":[\"x y 3\",\"x y 4\"],\"next\":\"" + Cursor.of(4) + "\"}",
                        "{\"items\":[\"x y 5\"]}");
    }

    @Test
    void anAnswerToHeadHasTheLinkToo() throws Exception {
        var head = http.send(
                request(address("/api/weeks/2026-W50?limit=2"))
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());

        assertThat(link(head)).isEqualTo("<2026-W50?limit=2&after=" + Cursor.of(2) + ">; rel=\"next\"");
    }

    /** The address that a program of Java makes of the link; null if there is none. */
    private static @Nullable URI next(HttpResponse<String> page) {
        return page.headers()
                .firstValue("Link")
                .map(link -> page.uri().resolve(link.substring(1, link.indexOf('>'))))
                .orElse(null);
    }

    private static String link(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        return page.headers().firstValue("Link").orElseThrow();
    }

    private HttpResponse<String> get(URI address) throws Exception {
        return http.send(request(address).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(URI address) {
        var credentials = Base64.getEncoder().encodeToString("name:word".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(address).header("Authorization", "Basic " + credentials);
    }

    private static URI address(String path) {
        return URI.create("http://127.0.0.1:" + context.getWebServer().getPort() + path);
    }

    /** Five numbers, behind a text of the caller. */
    @RestController
    static class Numbers {

        /** A page of the numbers. */
        @JsonInclude(JsonInclude.Include.NON_NULL)
        record Page(List<String> items, @Nullable String next) implements Paged {}

        @GetMapping("/api/weeks/{week}")
        Page list(
                @PathVariable String week,
                @RequestParam(defaultValue = "") String text,
                @RequestParam(defaultValue = "100") int limit,
                @RequestParam(required = false) @Nullable String after) {
            var last = Cursor.read(after, 1, parts -> Integer.valueOf(parts[0]));
            var slice = Slice.of(
                    IntStream.rangeClosed(last == null ? 1 : last + 1, 5).boxed(), limit);
            return new Page(
                    slice.items().stream()
                            .map(number -> (text + " " + number).strip())
                            .toList(),
                    slice.next(Cursor::of));
        }
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({NextPageLink.class, Numbers.class})
    static class Parts {}
}
