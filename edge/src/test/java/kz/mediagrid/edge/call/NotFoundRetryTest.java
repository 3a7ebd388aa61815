package kz.mediagrid.edge.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.platform.follow.ViewProgress;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriUtils;

/** A read that found nothing is handled once more, with the same path, when the views have read what their topics have. */
class NotFoundRetryTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final List<String> handled = new CopyOnWriteArrayList<>();

    /** The path that the views show once they have read their topics to the ends; null if they do not get there in time. */
    private @Nullable List<String> arriving = List.of();

    private final ViewProgress views = new ViewProgress() {
        @Override
        public boolean awaitPresentEnds(Collection<Topic> of, Duration limit) {
            assertThat(of).containsExactly(Topics.AGENCIES);
            if (arriving == null) {
                return false;
            }
            known.addAll(arriving);
            return true;
        }

        @Override
        public boolean await(Map<Topic, Long> ends, Duration limit) {
            return arriving != null;
        }
    };

    @ParameterizedTest
    @ValueSource(strings = {"", "/at"})
    void theSameThingIsLookedForOnceMore(String contextPath) throws Exception {
        known.add("edu");
        try (var service = start(contextPath)) {
            for (var code : List.of("edu#x", "edu?x", "edu?x=1&y=2", "edu x", "м")) {
                handled.clear();

                var answer = get(service, contextPath + "/agencies/" + UriUtils.encode(code, StandardCharsets.UTF_8));

                assertThat(handled).containsExactly(code, code);
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
            }
        }
    }

    @Test
    void whatAnotherProcessHasStoredIsFound() throws Exception {
        arriving = List.of("edu#x");
        try (var service = start("/at")) {
            var answer = get(service, "/at/agencies/edu%23x?lang=kk");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("edu#x in kk");
        }
    }

    @Test
    void ifTheViewsCannotReadOnTheCallerIsAskedToComeBack() throws Exception {
        arriving = null;
        try (var service = start("")) {
            var answer = get(service, "/agencies/edu");

            assertThat(handled).containsExactly("edu");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        }
    }

    private ServletWebServerApplicationContext start(String contextPath) {
        var retry = new NotFoundRetry(views, List.of(Topics.AGENCIES));
        return (ServletWebServerApplicationContext) new SpringApplicationBuilder(Parts.class)
                .initializers(starting -> {
                    starting.getBeanFactory().registerSingleton("reading", new Reading(known, handled));
                    starting.getBeanFactory().registerSingleton("resolving", new Resolving(retry));
                })
                .run(
                        "--server.port=0",
                        "--server.servlet.context-path=" + contextPath,
                        "--spring.security.user.name=name",
                        "--spring.security.user.password=word",
                        "--logging.level.root=error",
                        "--spring.main.banner-mode=off");
    }

    private HttpResponse<String> get(ServletWebServerApplicationContext service, String path) throws Exception {
        var credentials = Base64.getEncoder().encodeToString("name:word".getBytes(StandardCharsets.UTF_8));
        var address = URI.create("http://127.0.0.1:" + service.getWebServer().getPort() + path);
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", "Basic " + credentials)
                .header("Accept", "text/plain");
        return http.send(request.build(), BodyHandlers.ofString());
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Parts {}

    private record Resolving(NotFoundRetry retry) implements WebMvcConfigurer {

        @Override
        public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
            resolvers.add(0, retry);
        }
    }

    /** A read of one entry. */
    @RestController
    static final class Reading {

        private final Set<String> known;
        private final List<String> handled;

        Reading(Set<String> known, List<String> handled) {
            this.known = known;
            this.handled = handled;
        }

        @GetMapping("/agencies/{code}")
        String show(@PathVariable String code, @Nullable String lang) {
            handled.add(code);
            if (!known.contains(code)) {
                throw ProblemKind.NOT_FOUND.because(ProblemText.of("address.empty"));
            }
            return code + " in " + lang;
        }
    }
}
