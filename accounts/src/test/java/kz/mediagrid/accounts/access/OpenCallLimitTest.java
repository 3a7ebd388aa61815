package kz.mediagrid.accounts.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** Nobody guesses without a limit: each call without a valid account takes a token of its address, however it is refused. */
class OpenCallLimitTest {

    private static final String KEY = "mgk_ops";
    private static final int BURST = 3;

    /** So many that the tokens that return meanwhile are too few, however slow the machine is. */
    private static final int CALLS = 30;

    private static ServletWebServerApplicationContext context;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        context = (ServletWebServerApplicationContext)
                new SpringApplicationBuilder(ProblemPageTest.Parts.class)
                        .run(
                                "--server.port=0",
                                "--media-grid.limits.open-calls-per-second=1",
                                "--media-grid.limits.open-call-burst=" + BURST,
                                "--management.endpoints.web.exposure.include=health,info",
                                "--logging.level.root=error",
                                "--spring.main.banner-mode=off",
                                "--spring.messages.basename=edge-templates/page/words,edge-templates/page/problems,accounts-templates/accounts/words,accounts-templates/accounts/problems");
    }

    @AfterAll
    static void end() {
        context.close();
    }

    @ParameterizedTest(name = "{1} {2} {3}: {4}")
    @CsvSource({
        "192.0.2.1, GET, /actuator/info, , 401",
        "192.0.2.2, GET, /actuator/info, Bearer mgk_wrong, 401",
        "192.0.2.3, GET, /actuator/info, nonsense, 401",
        "192.0.2.4, GET, /actuator/health, Bearer mgk_wrong, 401",
        "192.0.2.5, POST, /form, Bearer mgk_wrong, 401",
        "192.0.2.6, POST, /form, , 401",
        "192.0.2.7, POST, /sign-in, , 401",
        "192.0.2.8, TRACE, /actuator/info, , 405",
        "192.0.2.9, PATCH, /actuator/info, Bearer mgk_wrong, 405",
        "192.0.2.10, OPTIONS, /actuator/info, , 204",
        "192.0.2.11, GET, /no-such, , 404",
        "192.0.2.12, GET, /actuator/health, , 200"
    })
    void aCallWithoutAnAccountCountsHoweverItIsRefused(
            String address, String method, String path, String key, int status) throws Exception {
        var statuses = statuses(() -> call(method, path, address, "Authorization", key));

        assertThat(statuses).startsWith(status).containsOnly(status, 429);
        assertThat(statuses.subList(0, BURST)).containsOnly(status);
        assertThat(call("GET", "/actuator/info", address, "Authorization", "Bearer " + KEY)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aFormOfASessionThatHasEndedCounts() throws Exception {
        var statuses = statuses(() -> call("POST", "/form", "192.0.2.20", "Cookie", "sign-in=" + "0".repeat(64)));

        assertThat(statuses).startsWith(401).containsOnly(401, 429);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /actuator/info, 200",
        "GET, /actuator/health, 200",
        "PATCH, /actuator/info, 405",
        "OPTIONS, /actuator/info, 204"
    })
    void aCallWithAValidKeyTakesNoTokenOfItsAddress(String method, String path, int status) throws Exception {
        assertThat(statuses(() -> call(method, path, "192.0.2.21", "Authorization", "Bearer " + KEY)))
                .containsOnly(status);
    }

    @Test
    void aFormOfAValidSessionWithAWrongTokenTakesNoToken() throws Exception {
        var cookie = context.getBean(SignIn.class).with(KEY, false).orElseThrow();

        var statuses = new ArrayList<HttpResponse<String>>();
        for (int i = 0; i < CALLS; i++) {
            statuses.add(call("POST", "/form", "192.0.2.22", "Cookie", cookie.getName() + "=" + cookie.getValue()));
        }

        assertThat(statuses).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("RateLimit")).isEmpty();
        });
    }

    @Test
    void twoKeysOfOneCallAreNoKey() throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + context.getWebServer().getPort() + "/actuator/info"))
                .header("Authorization", "Bearer " + KEY)
                .header("Authorization", "Bearer mgk_wrong")
                .build();

        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
    }

    private interface Caller {
        HttpResponse<String> call() throws IOException, InterruptedException;
    }

    private static List<Integer> statuses(Caller caller) throws IOException, InterruptedException {
        var statuses = new ArrayList<Integer>();
        for (int i = 0; i < CALLS; i++) {
            statuses.add(caller.call().statusCode());
        }
        return statuses;
    }

    /** Calls as a trusted proxy does, which names the address of the caller. */
    private HttpResponse<String> call(String method, String path, String address, String header, String value)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + context.getWebServer().getPort() + path))
                .method(method, BodyPublishers.noBody())
                .header("X-Forwarded-For", address);
        if (value != null) {
            request.header(header, value);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
