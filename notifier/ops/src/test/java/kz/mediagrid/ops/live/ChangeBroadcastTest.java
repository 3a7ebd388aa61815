package kz.mediagrid.ops.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.mediagrid.edge.caller.Admissions;
import kz.mediagrid.edge.limit.RefusedCalls;
import kz.mediagrid.edge.limit.RefusingLimit;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.schemas.BusinessClockSetting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jetty.autoconfigure.servlet.JettyServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The stream of changes on a real server: it tells, it is bounded, and it ends when the server does. */
class ChangeBroadcastTest {

    private static final ChangeBroadcast.Pace PACE =
            new ChangeBroadcast.Pace(Duration.ofMillis(30), Duration.ofMillis(500));

    @SpringBootConfiguration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        JettyServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class
    })
    @Import({EventsController.class, RefusedCalls.class})
    static class Server {

        /** Whether the readers of open pages are admitted. */
        @Bean
        AtomicBoolean admitted() {
            return new AtomicBoolean(true);
        }

        @Bean
        Admissions admissions(AtomicBoolean admitted) {
            return call -> admitted::get;
        }

        @Bean
        BusinessClock businessClock() {
            return new BusinessClock(Clock.systemUTC());
        }

        @Bean
        ChangeBroadcast liveLine(BusinessClock clock) {
            return new ChangeBroadcast(clock, PACE);
        }
    }

    private final ConfigurableApplicationContext server = new SpringApplicationBuilder(Server.class)
            .properties(
                    "spring.config.name=none",
                    "server.port=0",
                    "server.address=127.0.0.1",
                    "server.shutdown=graceful",
                    "spring.main.banner-mode=off",
                    "logging.level.root=warn")
            .run();
    private final ChangeBroadcast line = server.getBean(ChangeBroadcast.class);
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Page> pages = new ArrayList<>();

    @AfterEach
    void close() {
        pages.forEach(Page::leave);
        server.close();
    }

    @Test
    void anOpenPageIsToldThatSomethingChanged() throws Exception {
        var page = open();

        assertThat(page.headers().statusCode()).isEqualTo(200);
        assertThat(page.headers().headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));

        line.changed();

        await().atMost(Duration.ofSeconds(5)).until(() -> page.heard().contains("event:changed"));
    }

    @Test
    void whoIsNoLongerAdmittedIsToldNothingMore() throws Exception {
        var page = open();

        server.getBean(AtomicBoolean.class).set(false);

        await().atMost(Duration.ofSeconds(2)).until(page::hasEnded);
        assertThat(line.listening()).isZero();
        assertThat(page.heard()).doesNotContain("event:changed");
    }

    @Test
    void manyChangesAtOnceAreOneWord() throws Exception {
        var page = open();

        for (int i = 0; i < 10_000; i++) {
            line.changed();
        }

        await().atMost(Duration.ofSeconds(5)).until(() -> page.words() > 0);
        // The loop took a moment at most; the next word would come for the next change, later.
        assertThat(page.words()).isEqualTo(1);
    }

    @Test
    void changesThatDoNotEndAreAWordInSomeSecondsAndTheLastOneIsNotLost() throws Exception {
        var page = open();
        long first = untilWord(page, 1);

        long second = untilWord(page, 2);
        line.changed();
        await().atMost(Duration.ofSeconds(5)).until(() -> page.words() == 3);

        assertThat(Duration.ofNanos(second - first))
                .isGreaterThan(PACE.betweenWords().minusMillis(100));
    }

    private long untilWord(Page page, int count) {
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    line.changed();
                    return page.words() == count;
                });
        return System.nanoTime();
    }

    @Test
    void aMovedClockIsAChange() throws Exception {
        var page = open();

        var clock = server.getBean(BusinessClock.class);
        clock.apply(BusinessClockSetting.newBuilder()
                .setBusinessTime(Instant.now().plus(Duration.ofDays(3)))
                .setRealTime(Instant.now())
                .setRunning(false)
                .build());

        await().atMost(Duration.ofSeconds(5)).until(() -> page.heard().contains("event:changed"));
    }

    @Test
    void onePageTooManyIsSentAwayAndAPageThatLeftMakesRoom() throws Exception {
        for (int i = 0; i < OpenPages.LIMIT; i++) {
            open();
        }

        assertThat(open().headers().statusCode()).isEqualTo(503);
        assertThat(open().headers().headers().firstValue("Retry-After")).hasValue("30");
        assertThat(server.getBean(RefusedCalls.class).count(RefusingLimit.OPS_PAGES))
                .isEqualTo(2);

        pages.get(0).leave();
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            line.changed();
            return line.listening() < OpenPages.LIMIT;
        });

        assertThat(open().headers().statusCode()).isEqualTo(200);
    }

    @Test
    void noPageHasAThreadOfItsOwn() throws Exception {
        for (int i = 0; i < OpenPages.LIMIT; i++) {
            open();
        }

        assertThat(line.listening()).isEqualTo(OpenPages.LIMIT);
        // A busy machine has more of them answer the calls that open pages; each page with its own would be as many as
        // pages.
        assertThat(serverThreads()).isLessThan(OpenPages.LIMIT);
    }

    @Test
    void theServerEndsAtOnceThoughPagesAreOpenOrWereLeftAndTheirStreamsEnd() throws Exception {
        var page = open();
        open();
        open().leave();
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            line.changed();
            return line.listening() == 2;
        });

        var began = System.nanoTime();
        server.close();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        await().atMost(Duration.ofSeconds(5)).until(page::hasEnded);
    }

    private static long serverThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("qtp"))
                .count();
    }

    private Page open() throws Exception {
        var address = "http://127.0.0.1:%s/ops/events"
                .formatted(server.getEnvironment().getProperty("local.server.port"));
        var page =
                new Page(http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofInputStream()));
        pages.add(page);
        return page;
    }

    /** A page that listens, in the background. */
    private static final class Page {

        private final HttpResponse<InputStream> response;
        private final StringBuffer heard = new StringBuffer();
        private final AtomicBoolean ended = new AtomicBoolean();

        Page(HttpResponse<InputStream> response) {
            this.response = response;
            var listening = new Thread(this::listen, "page");
            listening.setDaemon(true);
            listening.start();
        }

        private void listen() {
            try (var body = response.body()) {
                var buffer = new byte[1_024];
                for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                    heard.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
                }
            } catch (IOException left) {
                heard.append(left);
            } finally {
                ended.set(true);
            }
        }

        HttpResponse<InputStream> headers() {
            return response;
        }

        String heard() {
            return heard.toString();
        }

        int words() {
            return heard().split("event:changed", -1).length - 1;
        }

        boolean hasEnded() {
            return ended.get();
        }

        void leave() {
            try {
                response.body().close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
