package kz.mediagrid.gateway.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A note leads back to the page from which it was written, and nowhere else. */
class WayBackTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/editing/2026-W50/bodies",
                "/editing/2026-W50/bodies?state=SILENT&kind=",
                "/editing/2026-W50/bodies?state=SILENT&kind=&noted=edu#body-edu",
                "/ops"
            })
    void aPageOfOursIsKept(String path) {
        assertThat(WayBack.of(path).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/editing/2026-W50/bodies?noted=edu#//example.kz",
                "/editing/2026-W50/bodies#body-edu?",
                "//example.kz/editing/2026-W50/bodies",
                "/policy"
            })
    void anyOtherAddressGivesWayToTheOverview(String path) {
        assertThat(WayBack.of(path).path()).isEqualTo("/ops");
    }
}
