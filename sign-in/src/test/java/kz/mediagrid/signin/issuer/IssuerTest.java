package kz.mediagrid.signin.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import kz.mediagrid.accounts.access.IssuerRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;

class IssuerTest {

    private static final String PREFIX = "media-grid.sign-in";

    private static IssuerRefusedException refused(String address, Duration deadline) {
        var issuer = new Issuer(new IssuerProperties(address, null, "grid", "secret"), new IssuerCalls(deadline));
        return catchThrowableOfType(
                IssuerRefusedException.class, () -> issuer.begin(new MockHttpServletRequest("GET", "/sign-in/issuer")));
    }

    @Test
    void anIssuerThatNeverAnswersIsNotWaitedFor() throws IOException {
        try (var silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            assertThat(refused("http://127.0.0.1:" + silent.getLocalPort(), Duration.ofMillis(300))
                            .refusal())
                    .isEqualTo(IssuerRefusal.DOWN);
        }
    }

    @Test
    void metadataOfAnotherIssuerAreRefused() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", call -> {
            var body = "{\"issuer\": \"https://other.kz\"}".getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().add("Content-Type", "application/json");
            call.sendResponseHeaders(200, body.length);
            call.getResponseBody().write(body);
            call.close();
        });
        server.start();
        try {
            var refused = refused("http://127.0.0.1:" + server.getAddress().getPort(), Duration.ofSeconds(20));

            assertThat(refused.refusal()).isEqualTo(IssuerRefusal.FAULTY);
        } finally {
            server.stop(0);
        }
    }

    private static IssuerProperties bound(String issuer, @Nullable String name) {
        var settings = new HashMap<String, String>(Map.of(
                PREFIX + ".issuer", issuer, PREFIX + ".client-id", "grid", PREFIX + ".client-secret", "a-secret"));
        if (name != null) {
            settings.put(PREFIX + ".name", name);
        }
        return new Binder(new MapConfigurationPropertySource(settings))
                .bind(PREFIX, IssuerProperties.class)
                .get();
    }

    @Test
    void theNameIsThatOfTheSettingsOrTheHost() {
        assertThat(bound("https://login.edu.kz/realms/x", null).shownName()).isEqualTo("login.edu.kz");
        assertThat(bound("https://login.edu.kz/realms/x", "eGov").shownName()).isEqualTo("eGov");
        assertThat(bound("https://login.edu.kz", null).toString()).doesNotContain("a-secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://login.edu.kz", "http://localhost.edu.kz", "login.edu.kz", ""})
    void anAddressByHttpOnAnotherMachineIsRefusedAtTheStart(String issuer) {
        assertThatThrownBy(() -> bound(issuer, null)).rootCause().hasMessageContaining("begins with https://");
    }

    @Test
    void anIssuerNeedsAnIdAndASecretOfTheGateway() {
        assertThatThrownBy(() -> new IssuerProperties("https://login.edu.kz", null, "grid", " "))
                .hasMessageContaining("client-secret are required");
    }
}
