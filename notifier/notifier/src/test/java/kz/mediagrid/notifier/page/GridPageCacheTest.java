package kz.mediagrid.notifier.page;

import static kz.mediagrid.grid.testing.Grids.change;
import static kz.mediagrid.grid.testing.Grids.entry;
import static kz.mediagrid.grid.testing.Grids.first;
import static kz.mediagrid.grid.testing.Grids.part;
import static kz.mediagrid.notifier.grid.OnTopic.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kz.mediagrid.notifier.grid.PublishedGrids;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.schemas.BusinessClockSetting;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.MediaGridVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader who comes back gets a page only if it shows something else. */
class GridPageCacheTest {

    private PageServer server;
    private long offset;

    @BeforeEach
    void start() {
        server = PageServer.start();
        published(first("2026-W50", entry("edu-1", "2026-12-08").build()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void published(MediaGridVersion version) {
        server.part(PublishedGrids.class).apply(at(offset++, version));
    }

    private void timeIs(Instant time) {
        server.part(BusinessClock.class).apply(new BusinessClockSetting(time, PageServer.NOW, false));
    }

    private String tag(String address) {
        return server.get(address).headers().firstValue("ETag").orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/grids/2026-W50", "/grids/2026-W50?q=edu", "/grids/2026-W50/events/edu-1"})
    void anUnchangedPageIsNotSentAgain(String address) {
        timeIs(PageServer.NOW);
        var first = server.get(address);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache, private");
        // The time of day that other pages show in their footer.
        timeIs(PageServer.NOW.plusSeconds(1));

        var again = server.get(
                address, "If-None-Match", first.headers().firstValue("ETag").orElseThrow());

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void anotherVersionLanguageOrReaderHasAnotherPage() {
        var before = tag("/grids/2026-W50?lang=ru");

        assertThat(tag("/grids/2026-W50?lang=kk")).isNotEqualTo(before);
        server.enter(PageServer.OPS_KEY);
        assertThat(tag("/grids/2026-W50?lang=ru")).isNotEqualTo(before);
        server.leave();
        assertThat(tag("/grids/2026-W50?lang=ru")).isEqualTo(before);
        published(part(
                "2026-W50",
                2,
                1,
                1,
                change(ChangeKind.REVISED, entry("edu-1", "2026-12-09").build())));
        assertThat(tag("/grids/2026-W50?lang=ru")).isNotEqualTo(before);
    }

    @Test
    void aPageThatOnlySomeMayReadIsNotKept() {
        server.enter(PageServer.OPS_KEY);

        var certificate = server.get("/grids/2026-W50/certificate");

        assertThat(certificate.statusCode()).isEqualTo(200);
        assertThat(certificate.headers().firstValue("ETag")).isEmpty();
        assertThat(certificate.headers().firstValue("Cache-Control")).hasValue("no-store");
    }
}
