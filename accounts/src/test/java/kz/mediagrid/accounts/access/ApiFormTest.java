package kz.mediagrid.accounts.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import kz.mediagrid.edge.call.BodyMayBeAbsent;
import kz.mediagrid.edge.call.StrictJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API takes JSON. It refuses a form, although the container has read its body already. */
class ApiFormTest {

    private static ServletWebServerApplicationContext context;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        context = (ServletWebServerApplicationContext)
                new SpringApplicationBuilder(ProblemPageTest.Parts.class, Things.class)
                        .run(
                                "--server.port=0",
                                "--logging.level.root=error",
                                "--spring.main.banner-mode=off",
                                "--spring.messages.basename=edge-templates/page/words,edge-templates/page/problems,accounts-templates/accounts/words");
    }

    @AfterAll
    static void end() {
        context.close();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "application/x-www-form-urlencoded | name=x | 415",
                "application/x-www-form-urlencoded;charset=UTF-8 | name=x | 415",
                "multipart/form-data; boundary=b | --b-- | 415",
                "text/plain | {} | 415",
                "application/x-www-form-urlencoded | '' | 200",
                "application/json | '{\"name\":\"x\"}' | 200"
            })
    void onlyJsonIsRead(String type, String body, int status) throws Exception {
        var address = URI.create("http://127.0.0.1:" + context.getWebServer().getPort() + "/api/things");
        var request = HttpRequest.newBuilder(address)
                .POST(BodyPublishers.ofString(body))
                .header("Authorization", "Bearer mgk_ops")
                .header("Content-Type", type)
                .build();

        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(status);
    }

    record Thing(@Nullable String name) implements BodyMayBeAbsent {}

    @RestController
    static class Things {

        @PostMapping("/api/things")
        void add(StrictJson.Content<Thing> thing) {
            assertThat(thing.canonical()).isNotEmpty();
        }
    }
}
