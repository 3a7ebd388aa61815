package kz.mediagrid.gateway.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.grid.EntryChange;
import kz.mediagrid.grid.NextVersion;
import kz.mediagrid.schemas.ChangeKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeekChangesResponseTest {

    private static final VersionPreview FIVE = preview(0);

    @Test
    void theChangesComePageByPageWithTheNumberOfAll() {
        var first = WeekChangesResponse.of(FIVE, 2, null);
        var second = WeekChangesResponse.of(FIVE, 2, first.next());
        var last = WeekChangesResponse.of(FIVE, 2, second.next());

        assertThat(List.of(first, second, last))
                .extracting(WeekChangesResponse::total)
                .containsOnly(5);
        assertThat(ids(first)).containsExactly("edu-0", "edu-1");
        assertThat(ids(second)).containsExactly("edu-2", "edu-3");
        assertThat(ids(last)).containsExactly("edu-4");
        assertThat(last.next()).isNull();
        assertThat(WeekChangesResponse.of(FIVE, 5, null).next()).isNull();
    }

    @Test
    void aPageDoesNotFollowOneOfOtherChanges() {
        var next = WeekChangesResponse.of(FIVE, 2, null).next();

        assertThatThrownBy(() -> WeekChangesResponse.of(preview(1), 2, next)).isInstanceOf(RequestProblem.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 501})
    void aPageHasOneToFiveHundredChanges(int limit) {
        assertThatThrownBy(() -> WeekChangesResponse.of(FIVE, limit, null)).isInstanceOf(RequestProblem.class);
    }

    private static List<String> ids(WeekChangesResponse page) {
        return page.changes().stream().map(WeekChangesResponse.Change::eventId).toList();
    }

    private static VersionPreview preview(int newest) {
        return new VersionPreview(
                new NextVersion("2026-W50", newest, "include-unless-excluded", List.of()),
                IntStream.range(0, 5)
                        .mapToObj(number -> new EntryChange(ChangeKind.ADDED, "edu-" + number, null, null))
                        .toList());
    }
}
