package kz.mediagrid.gateway.calendar;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import kz.mediagrid.accounts.testing.ServedPages;
import kz.mediagrid.accounts.testing.SignedIn;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.edge.caller.Routes;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.edge.limit.RefusedCalls;
import kz.mediagrid.edge.page.Menu;
import kz.mediagrid.gateway.account.GatewayRoutes;
import kz.mediagrid.gateway.submission.SubmissionService;
import kz.mediagrid.gateway.submission.SubmissionView;
import kz.mediagrid.gateway.submission.UndecidedLimits;
import kz.mediagrid.gateway.term.OwedNow;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.state.testing.HeapStores;
import kz.mediagrid.topics.Service;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;

/** The gateway's pages of calendars, and the pages to sign in. */
final class PageServer extends ServedPages {

    static final String EDITOR_KEY = SignedIn.EDITOR_KEY;
    static final String AGENCY_KEY = SignedIn.AGENCY_KEY;
    static final String MEDIA_KEY = SignedIn.MEDIA_KEY;

    static final Instant NOW = CalendarFixture.WEDNESDAY;

    private PageServer() {
        super(Parts.class, "producer-gateway", List.of("Accept", "text/html"));
    }

    static PageServer start() {
        return new PageServer();
    }

    /** The answer to a program with the editor's key, which accepts that language. */
    HttpResponse<String> json(String path, String language) {
        return get(
                path,
                "Accept",
                "application/json",
                "Accept-Language",
                language,
                "Authorization",
                "Bearer " + EDITOR_KEY);
    }

    /** Sends a form as a browser does that can send files; the file is called {@code calendar.csv}. */
    HttpResponse<String> postWithFile(String path, Map<String, String> fields, byte[] file) {
        var boundary = "----a-boundary";
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(
                ("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value))
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"calendar.csv\"\r\n"
                                + "Content-Type: text/csv\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return post(path, "multipart/form-data; boundary=" + boundary, body.toByteArray());
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan(basePackageClasses = CalendarPages.class)
    @ComponentScan(
            basePackageClasses = GatewayRoutes.class,
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(Controller.class))
    @Import(SignedIn.class)
    static class Parts {

        @Bean
        Routes routes() {
            return GatewayRoutes.ROUTES;
        }

        @Bean
        Menu menu() {
            return Menu.of(Service.PRODUCER_GATEWAY, "http://127.0.0.1:8082/");
        }

        @Bean
        BusinessClock businessClock() {
            return new BusinessClock(Clock.fixed(NOW, ZoneOffset.UTC));
        }

        @Bean
        SubmissionView submissions() {
            return new SubmissionView(new HeapStores(), new UndecidedLimits(50, 10_000), new RefusedCalls());
        }

        @Bean
        DecidingLog log(SubmissionView submissions, Calendars calendars, ShownCalendars shown) {
            return new DecidingLog(submissions, calendars, shown);
        }

        @Bean
        SubmissionService service(SubmissionView submissions, DecidingLog log, ShownCalendars shown) {
            return new SubmissionService(submissions, log.writer(), List.of(shown));
        }

        @Bean
        OwedNow owed() {
            return new OwedNow(WeekPolicy.standard());
        }
    }
}
