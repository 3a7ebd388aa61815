package kz.mediagrid.watch.metric;

import static kz.mediagrid.watch.testing.Records.at;
import static kz.mediagrid.watch.testing.Records.attempt;
import static kz.mediagrid.watch.testing.Records.cursor;
import static kz.mediagrid.watch.testing.Records.outlet;
import static kz.mediagrid.watch.testing.Records.suspended;
import static kz.mediagrid.watch.testing.Records.suspendedBy;
import static kz.mediagrid.watch.testing.Records.version;
import static kz.mediagrid.watch.testing.Records.withMails;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.watch.testing.Scrape;
import kz.mediagrid.watch.testing.Told;
import kz.mediagrid.watch.view.Watch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The outlets that are behind, in as many numbers for thousands of them as for one. */
class DeliveryMetricsTest {

    private static final Instant NOW = at("2026-12-05T01:00:00+05:00");
    private static final Pattern SAMPLE =
            Pattern.compile("[a-z_]+(\\{([a-z_]+=\"([^\"\\\\]|\\\\.)*\",?)+})? (NaN|[-+0-9.Ee]+)");

    private static final int SCRAPES = 30;
    /** Ten times what it takes, and less than a count of all outlets for each number takes. */
    private static final Duration PER_SCRAPE = Duration.ofMillis(20);

    private final Watch watch = new Told().watch();
    private final DeliveryMetrics deliveries = new DeliveryMetrics(watch, Clock.fixed(NOW, ZoneOffset.UTC));
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    @BeforeEach
    void bind() {
        deliveries.bindTo(registry);
        watch.outlets().outlet("tv", outlet("tv", "TV", "https://tv.example/hook"));
        deliveries.changed();
    }

    @Test
    void anOutletThatDoesNotTakeItsVersionsIsBehindInVersionsAndInTime() {
        watch.versions().apply(0, NOW.minusSeconds(90), version("2026-W50", 1));
        watch.versions().apply(2, NOW.minusSeconds(30), version("2026-W50", 2));
        watch.outlets().attempt(attempt("tv", "2026-W50", 1, AttemptOutcome.RETRY_LATER));

        deliveries.changed();

        assertThat(value("media_grid_delivery_versions_behind")).isEqualTo(2);
        assertThat(value("media_grid_delivery_lag_seconds")).isEqualTo(90);
        assertThat(value("media_grid_delivery_attempts_total{outcome=\"retry_later\"}"))
                .isEqualTo(1);

        watch.outlets().cursor("tv", cursor("tv", 3));
        deliveries.changed();

        assertThat(value("media_grid_delivery_versions_behind")).isZero();
        assertThat(value("media_grid_delivery_lag_seconds")).isZero();
    }

    @Test
    void activeOutletsAreCountedByTheirLagAndSuspendedOnesOnlyAsSuspended() {
        watch.versions().apply(0, NOW.minus(Duration.ofDays(1)), version("2026-W49", 1));
        watch.versions().apply(2, NOW.minus(Duration.ofHours(1)).plusMillis(1), version("2026-W50", 1));
        watch.outlets().cursor("tv", cursor("tv", 3));
        for (var id : List.of("daily", "radio", "web")) {
            watch.outlets().outlet(id, outlet(id, id, "https://" + id + ".example/hook"));
        }
        watch.outlets().cursor("radio", cursor("radio", 2));
        watch.outlets().outlet("web", suspended(outlet("web", "web", "https://web.example/hook"), "gone"));
        deliveries.changed();

        assertThat(lags()).containsExactly(1.0, 1.0, 0.0, 1.0);
        assertThat(value("media_grid_outlets{status=\"active\"}")).isEqualTo(3);
        assertThat(value("media_grid_outlets{status=\"suspended\"}")).isEqualTo(1);
        assertThat(value("media_grid_delivery_versions_behind")).isEqualTo(3);
        assertThat(value("media_grid_delivery_lag_seconds")).isEqualTo(86_400);
    }

    private List<Double> lags() {
        return Stream.of("none", "under_1h", "under_1d", "over_1d")
                .map(lag -> value("media_grid_outlets_by_lag{lag=\"" + lag + "\"}"))
                .toList();
    }

    @Test
    void threeThousandOutletsOfAnyNameMakeNoMoreSeriesThanOne() {
        var before = series();
        for (int i = 0; i < 3_000; i++) {
            var id = "outlet-\"" + i + "\"\\\n";
            watch.outlets().outlet(id, outlet(id, "«\"Тәулік\"»\\\n{" + i + "}", "https://x.example/" + i));
        }
        watch.versions().apply(0, NOW.minusSeconds(7_200), version("2026-W50", 1));
        deliveries.changed();

        assertThat(registry.scrape().lines())
                .allMatch(line -> line.startsWith("# ") || SAMPLE.matcher(line).matches());
        assertThat(series()).isEqualTo(before);
        assertThat(value("media_grid_delivery_versions_behind")).isEqualTo(3_001);
        assertThat(value("media_grid_outlets_by_lag{lag=\"under_1d\"}")).isEqualTo(3_001);
    }

    @Test
    void aScrapeOfThreeThousandOutletsTakesMillisecondsEachTimeThatAVersionCame() {
        for (int i = 0; i < 3_000; i++) {
            watch.outlets().outlet("outlet-" + i, outlet("outlet-" + i, "TV", "https://x.example/" + i));
        }
        var threads = ManagementFactory.getThreadMXBean();
        scrapeAfterAVersion(0);
        var before = series();
        long began = threads.getCurrentThreadCpuTime();

        for (int i = 1; i <= SCRAPES; i++) {
            scrapeAfterAVersion(i);
        }

        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - began))
                .isLessThan(PER_SCRAPE.multipliedBy(SCRAPES));
        assertThat(series()).isEqualTo(before);
    }

    private void scrapeAfterAVersion(int number) {
        watch.versions().apply(2L * number, NOW, version("2026-W50", number + 1));
        deliveries.changed();
        registry.scrape();
    }

    private List<String> series() {
        return registry.scrape()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(0, line.lastIndexOf(' ')))
                .toList();
    }

    @Test
    void anOutletThatIsNoMoreHasNoPartInTheNumbers() {
        watch.outlets().outlet("tv", null);
        deliveries.changed();

        assertThat(lags()).containsExactly(0.0, 0.0, 0.0, 0.0);
        assertThat(value("media_grid_outlets{status=\"active\"}")).isZero();
    }

    @Test
    void versionsThatWaitForMailsAreCountedByTheirOwn() {
        watch.outlets().outlet("tv", withMails("https://tv.example/hook", "sub-1", "sub-2", "sub-3"));
        watch.outlets().cursor("tv", cursor("tv", 3));
        watch.outlets().cursor("tv/sub-2", cursor("tv", 1));
        watch.outlets().cursor("tv/sub-3", suspendedBy(cursor("tv", 0), "its mailbox is gone"));
        watch.versions().apply(0, NOW.minusSeconds(90), version("2026-W50", 1));
        watch.versions().apply(2, NOW.minusSeconds(30), version("2026-W50", 2));
        deliveries.changed();

        assertThat(value("media_grid_outlet_mail_waiting")).isEqualTo(3);
        assertThat(value("media_grid_outlet_mail_lag_seconds")).isEqualTo(90);
        assertThat(value("media_grid_delivery_versions_behind")).isZero();
        assertThat(value("media_grid_delivery_lag_seconds")).isZero();
        // Its webhook works.
        assertThat(value("media_grid_outlets{status=\"suspended\"}")).isEqualTo(1);
        assertThat(value("media_grid_outlets{status=\"active\"}")).isZero();

        watch.outlets().cursor("tv/sub-1", cursor("tv", 3));
        watch.outlets().cursor("tv/sub-2", cursor("tv", 3));
        watch.outlets().cursor("tv/sub-3", cursor("tv", 1));
        deliveries.changed();

        assertThat(value("media_grid_outlet_mail_lag_seconds")).isEqualTo(30);
        assertThat(value("media_grid_outlets{status=\"suspended\"}")).isZero();
        assertThat(lags()).containsExactly(1.0, 0.0, 0.0, 0.0);
    }

    @Test
    void anOutletWithMailAloneWaitsForMailsAlone() {
        watch.outlets().outlet("tv", withMails("", "sub-1"));
        watch.versions().apply(0, NOW.minusSeconds(7_200), version("2026-W50", 1));
        deliveries.changed();

        assertThat(value("media_grid_outlet_mail_lag_seconds")).isEqualTo(7_200);
        assertThat(value("media_grid_outlets{status=\"active\"}")).isEqualTo(1);
        assertThat(lags()).containsExactly(0.0, 0.0, 0.0, 0.0);
    }

    private double value(String series) {
        return Scrape.value(registry, series);
    }
}
