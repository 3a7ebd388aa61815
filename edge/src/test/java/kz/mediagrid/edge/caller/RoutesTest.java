package kz.mediagrid.edge.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.server.PathContainer;

/** The rows of a table are found whatever part of their addresses varies. */
class RoutesTest {

    private static final Routes ROUTES = Routes.of(Arrays.stream(new String[] {
                "/",
                "/{page}",
                "/week",
                "/week/{week}",
                "/week/{week}/bodies",
                "/api/events",
                "/api/events/{id}",
                "/api/events/{id}/steps",
                "/assets/{*file}",
                "/{outlet}/feed"
            })
            .map(path -> Routes.route("GET", path))
            .toArray(Routes.Route[]::new));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/ | /",
                "/sign-in | /{page}",
                "/week | /week /{page}",
                "/week/2026-W50 | /week/{week}",
                "/week/2026-W50/bodies | /week/{week}/bodies",
                "/api/events | /api/events",
                "/api/events/7 | /api/events/{id}",
                "/api/events/7/steps | /api/events/{id}/steps",
                "/api;v=1/events;v=2 | /api/events",
                "/%61pi/events | /api/events",
                "/assets/page/style.css | /assets/{*file}",
                "/tengri/feed | /{outlet}/feed",
                "/week/feed | /week/{week} /{outlet}/feed",
            })
    void aRowIsFoundByItsAddress(String path, String patterns) {
        assertThat(ROUTES.at(PathContainer.parsePath(path)))
                .extracting(row -> row.path().getPatternString())
                .containsExactlyInAnyOrder(patterns.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"/api//events", "/api/other", "/weeks/2026-W50/bodies", "/a/b/c"})
    void anAddressWithoutARowHasNone(String path) {
        assertThat(ROUTES.at(PathContainer.parsePath(path))).isEmpty();
    }
}
