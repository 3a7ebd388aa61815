package kz.mediagrid.notifier.subscription;

import static kz.mediagrid.grid.testing.Grids.entry;
import static kz.mediagrid.notifier.subscription.SubscriptionServer.TV_KEY;
import static kz.mediagrid.notifier.subscription.SubscriptionServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import kz.mediagrid.accounts.testing.SignedIn;
import kz.mediagrid.notifier.outlet.Outlets;
import kz.mediagrid.notifier.testing.ServiceParts;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.schemas.Accreditation;
import kz.mediagrid.schemas.BusinessClockSetting;
import kz.mediagrid.schemas.GridFilter;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.Subscription;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A calendar program polls the subscription of an outlet by the token in the address, without a sign-in. */
@ExtendWith(OutputCaptureExtension.class)
class SubscribedCalendarTest {

    private static final String PATH = "/api/outlets/tv/subscriptions";
    private static final String CALENDAR = "{\"channel\":\"CALENDAR\",\"language\":\"RU\"}";
    private static final String GERMAN_BROWSER = "de";

    private static SubscriptionServer server;

    @BeforeAll
    static void start() {
        server = SubscriptionServer.start();
        server.publish(
                entry("edu-1", "2026-12-08").build(),
                entry("dsm-1", "2026-12-10")
                        .setAccreditation(Accreditation.newBuilder()
                                .setDeadline(ServiceParts.NOW.plus(Duration.ofHours(2)))
                                .build())
                        .build());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void anOutlet() {
        server.enterTv();
    }

    @Test
    void itHasWhatTheFilterChoosesInItsOwnLanguageAndNobodyElseMayKeepIt() {
        var token = token(made(CALENDAR.replace("}", ",\"filter\":{\"days\":[2]}}")));

        var calendar = poll(token, "Accept-Language", GERMAN_BROWSER);

        assertThat(calendar.statusCode()).as(calendar.body()).isEqualTo(200);
        assertThat(calendar.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).isEqualToIgnoringCase("text/calendar;charset=UTF-8"));
        assertThat(calendar.body())
                .contains("SUMMARY:Открытие edu-1", "X-WR-CALNAME:Медиа-грид")
                .doesNotContain("dsm-1", token, "SOURCE");
        assertThat(calendar.headers().allValues("Cache-Control")).containsExactly("no-cache, private");
        assertThat(calendar.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(calendar.headers().firstValue("Last-Modified")).isEmpty();
    }

    @Test
    void itsTagChangesWithItsFilterItsLanguageAndTheEndOfARegistration() {
        var made = made(CALENDAR.replace("}", ",\"filter\":{\"accreditationOpen\":true}}"));
        var token = token(made);
        var open = poll(token);
        assertThat(open.body()).contains("UID:dsm-1@").doesNotContain("UID:edu-1@");
        var again = poll(token, "If-None-Match", tag(open));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();

        clockAfter(Duration.ofHours(3));
        var closed = poll(token, "If-None-Match", tag(open), "If-Modified-Since", "Fri, 04 Dec 2026 07:00:00 GMT");
        assertThat(closed.statusCode()).isEqualTo(200);
        assertThat(closed.body()).contains("END:VCALENDAR").doesNotContain("BEGIN:VEVENT");

        media("PUT", PATH + "/" + json(made).path("id").asString(), CALENDAR.replace("RU", "KK"));
        var kazakh = poll(token, "If-None-Match", tag(closed));
        assertThat(kazakh.statusCode()).isEqualTo(200);
        assertThat(kazakh.body()).contains("SUMMARY:Ашылу edu-1");
    }

    @Test
    void aTokenThatIsReplacedBetweenTwoPollsOpensNothingMore() {
        var made = made(CALENDAR);
        var before = token(made);
        var tag = tag(poll(before));

        var after = token(media("POST", PATH + "/" + json(made).path("id").asString() + "/token", ""));

        assertThat(poll(before, "If-None-Match", tag).statusCode()).isEqualTo(404);
        assertThat(poll(after, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void aPausedEndedOrForeignAddressIsUnknownInTheSameWords() {
        var made = made(CALENDAR);
        var path = PATH + "/" + json(made).path("id").asString();
        var token = token(made);
        var unknown = poll("nobody").body();
        assertThat(unknown).contains("This address does not work");

        media("POST", path + "/pause", "");
        assertThat(poll(token).statusCode()).isEqualTo(404);
        assertThat(poll(token).body().replace(token, "nobody")).isEqualTo(unknown);
        media("POST", path + "/resumption", "");
        assertThat(poll(token).statusCode()).isEqualTo(200);
        media("POST", "/api/outlets/tv/suspension", "{\"reason\":\"переезд редакции\"}");
        assertThat(poll(token).statusCode()).isEqualTo(404);
        media("POST", "/api/outlets/tv/resumption", "");
        assertThat(poll(token).statusCode()).isEqualTo(200);
        media("DELETE", path, "");
        assertThat(poll(token).statusCode()).isEqualTo(404);
        assertThat(poll(token(made("{\"channel\":\"FEED\",\"language\":\"RU\"}")))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void neitherMetricsNorTheLogOfAFaultHaveTheToken(CapturedOutput output) {
        var token = token(made(CALENDAR));
        assertThat(poll(token).statusCode()).isEqualTo(200);
        assertThat(server.get("/actuator/prometheus", "Authorization", "Bearer " + SignedIn.OPS_KEY)
                        .body())
                .contains("uri=\"/calendars/{token}.ics\"")
                .doesNotContain(token);

        var outlets = server.part(Outlets.class);
        var tv = outlets.find("tv").orElseThrow();
        var unreadable = new GridFilter(List.of(), List.of(), null, false, false, false);
        var broken = Outlet.newBuilder(tv)
                .setSubscriptions(
                        List.of(Subscription.newBuilder(tv.getSubscriptions().get(0))
                                .setFilter(unreadable)
                                .build()))
                .build();
        outlets.apply("tv", broken);

        assertThat(poll(token).statusCode()).isEqualTo(500);
        assertThat(output.getAll()).contains("GET /calendars/{token}.ics broke").doesNotContain(token);
    }

    @Test
    void aFeedHasWhatTheFilterChoseWhenItWasPublishedAndDoesNotNameItsAddress() {
        var feed =
                "{\"channel\":\"FEED\",\"language\":\"EN\",\"byEvent\":true,\"filter\":{\"accreditationOpen\":true}}";
        var made = made(feed);
        var address = "/feeds/" + token(made) + ".atom";

        var all = server.get(address);

        assertThat(all.statusCode()).as(all.body()).isEqualTo(200);
        assertThat(all.headers().allValues("Cache-Control")).containsExactly("no-cache, private");
        assertThat(all.body())
                .contains("<title>New event: Открытие dsm-1 (in Russian)</title>")
                .doesNotContain("edu-1", token(made), "\"self\"");
        assertThat(server.get(address, "If-None-Match", tag(all)).statusCode()).isEqualTo(304);

        var path = PATH + "/" + json(made).path("id").asString();
        media("PUT", path, feed.replace("\"byEvent\":true", "\"byEvent\":false"));
        var versions = server.get(address, "If-None-Match", tag(all));
        assertThat(versions.statusCode()).isEqualTo(200);
        assertThat(versions.body()).contains("7–13 December 2026, version 1", "New event: Открытие dsm-1");
        assertThat(server.get("/calendars/" + token(made) + ".ics").statusCode())
                .isEqualTo(404);
        media("POST", path + "/token", "");
        assertThat(server.get(address).statusCode()).isEqualTo(404);
    }

    private static void clockAfter(Duration later) {
        server.part(BusinessClock.class)
                .apply(BusinessClockSetting.newBuilder()
                        .setBusinessTime(ServiceParts.NOW.plus(later))
                        .setRealTime(ServiceParts.NOW)
                        .setRunning(false)
                        .build());
    }

    private static HttpResponse<String> made(String settings) {
        return media("POST", PATH, settings);
    }

    private static HttpResponse<String> media(String method, String path, String json) {
        var answer = server.as(TV_KEY, method, path, json);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer;
    }

    private static HttpResponse<String> poll(String token, String... headers) {
        return server.get("/calendars/" + token + ".ics", headers);
    }

    private static String token(HttpResponse<String> made) {
        return json(made).path("token").asString();
    }

    private static String tag(HttpResponse<String> calendar) {
        return calendar.headers().firstValue("ETag").orElseThrow();
    }
}
