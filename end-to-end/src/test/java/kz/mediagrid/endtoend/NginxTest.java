package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.images.builder.Transferable;

/** The gateway and the notifier behind nginx, configured as docs/ops/behind-a-proxy.md says. */
@Tag("long")
@Isolated("how soon the others are answered is measured")
@NeedsDocker
@ExtendWith(WholeMediaGrid.class)
class NginxTest {

    private static final Pattern CONFIGURATION = Pattern.compile("```nginx\n(.*?)```", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Newsroom newsroom;
    private final int tls = WholeMediaGrid.freePorts().pages();
    private final GenericContainer<?> nginx = new GenericContainer<>("nginx:1.26").withNetworkMode("host");
    private HttpClient browser = HttpClient.newHttpClient();

    NginxTest(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @BeforeEach
    void start() throws Exception {
        var certificate = Certificate.in(WholeMediaGrid.newDirectory("tls"));
        nginx.withCopyToContainer(Transferable.of(certificate.certificatePem()), "/etc/nginx/tls/fullchain.pem")
                .withCopyToContainer(Transferable.of(certificate.keyPem()), "/etc/nginx/tls/privkey.pem")
                .withCopyToContainer(Transferable.of(configuration()), "/etc/nginx/nginx.conf")
                .start();
        browser = HttpClient.newBuilder()
                .sslContext(certificate.client())
                .cookieHandler(new CookieManager())
                .build();
        await().ignoreExceptions()
                .until(() -> get(tls, "/actuator/health").statusCode() == 200
                        && get(tls + 1, "/actuator/health").statusCode() == 200);
    }

    /**
     * The configuration in the documentation, with ports that are free here, and servers without TLS for the slow callers.
     */
    private String configuration() throws Exception {
        var page = Files.readString(WholeMediaGrid.home().resolve("docs/ops/behind-a-proxy.md"));
        var found = CONFIGURATION.matcher(page);
        assertThat(found.find()).isTrue();
        var servers = found.group(1)
                .replace("127.0.0.1:8080", "127.0.0.1:" + newsroom.ports().pages())
                .replace("127.0.0.1:8082", "127.0.0.1:" + newsroom.ports().notifier())
                .replaceFirst("listen 443", "listen 127.0.0.1:%d; listen 127.0.0.1:%d".formatted(tls + 2, tls))
                .replaceFirst("listen 443", "listen 127.0.0.1:%d; listen 127.0.0.1:%d".formatted(tls + 3, tls + 1));
        return "worker_processes 1; events { worker_connections 9000; } http { access_log off; %s %s }"
                .formatted(servers, unbuffered());
    }

    private String unbuffered() {
        return """
                server {
                    listen 127.0.0.1:%d;
                    limit_conn callers 9000;
                    location / {
                        proxy_pass http://127.0.0.1:%d;
                        proxy_http_version 1.1;
                        proxy_request_buffering off;
                        proxy_set_header X-Forwarded-For $remote_addr;
                        proxy_set_header X-Forwarded-Proto $scheme;
                    }
                }
                """.formatted(tls + 4, newsroom.ports().pages());
    }

    @AfterEach
    void stop() {
        nginx.stop();
    }

    @Test
    void aPersonSignsInAndKeepsACookieOfThisHost() throws Exception {
        var form = get(tls, "/sign-in");
        var token = TOKEN.matcher(form.body());
        assertThat(token.find()).isTrue();

        var signedIn = browser.send(
                HttpRequest.newBuilder(address(tls, "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("_csrf=%s&next=%s&key=%s"
                                .formatted(
                                        token.group(1),
                                        URLEncoder.encode("/editing", StandardCharsets.UTF_8),
                                        newsroom.editorKey())))
                        .build(),
                BodyHandlers.ofString());

        assertThat(signedIn.statusCode()).isEqualTo(303);
        assertThat(signedIn.headers().firstValue("Location")).contains("/editing");
        assertThat(signedIn.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-")
                .contains("Secure");
        assertThat(signedIn.headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000"));
        assertThat(get(tls, "/editing").headers().firstValue("Location").orElse(""))
                .startsWith("/editing/");
        // The sign-in counts in both services.
        assertThat(get(tls + 1, "/ops").statusCode()).isEqualTo(200);
    }

    @Test
    void withoutTlsNobodySignsIn() {
        assertThat(RawCall.send(tls + 2, "GET /sign-in", "Host: gateway.example.kz", "Accept: text/html"))
                .startsWith("HTTP/1.1 403");
    }

    /** nginx keeps the bodies, and bounds their callers. */
    @ParameterizedTest
    @ValueSource(ints = {220, 2_000})
    void nginxBoundsSlowBodies(int count) {
        var others = new OtherCallers();
        try (var slow = new SlowCallers()) {
            slow.call(tls + 2, "/sign-in", count);
            slow.call(tls + 3, "/sign-in", count);

            await().atMost(Duration.ofSeconds(30))
                    .pollDelay(Duration.ofSeconds(3))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> {
                        slow.drip();
                        others.call(tls + 2, "/actuator/health");
                        others.call(tls + 3, "/api/grids");
                        return others.count() > 30;
                    });

            assertThat(slow.waiting()).isEqualTo(200);
            assertThat(slow.answers()).contains("HTTP/1.1 429");
        }
        others.assertAnsweredSoon();
    }

    /** nginx passes on each byte; the gateway bounds their callers by the address that nginx names. */
    @ParameterizedTest
    @ValueSource(ints = {220, 2_000})
    void theGatewayBoundsSlowBodiesByTheForwardedAddress(int count) {
        var others = new OtherCallers();
        try (var slow = new SlowCallers()) {
            slow.call(tls + 4, "/sign-in", count);

            await().atMost(Duration.ofSeconds(25))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> {
                        slow.drip();
                        others.call(tls + 4, "/actuator/health");
                        others.call(newsroom.ports().notifier(), "/api/grids");
                        return slow.waiting() == 0;
                    });

            assertThat(slow.answers()).contains("/problems/too-slow", "/problems/too-many-calls");
        }
        others.assertAnsweredSoon();
    }

    private HttpResponse<String> get(int port, String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(address(port, path)).build(), BodyHandlers.ofString());
    }

    private static URI address(int port, String path) {
        return URI.create("https://localhost:" + port + path);
    }
}
