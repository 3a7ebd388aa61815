package kz.mediagrid.editingpages.week;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.gateway.agency.Reach;
import kz.mediagrid.gateway.week.WeekBody.State;
import org.junit.jupiter.api.Test;

/** The bodies that an editor has to call come before those that declared their week. */
class InformedBodyTest {

    @Test
    void theOverdueBodiesComeFirstAndThoseThatDeclaredLast() {
        var bodies = Stream.of(
                body("declared", State.DECLARED, false),
                body("declared late", State.DECLARED, true),
                body("silent", State.SILENT, false),
                body("overdue", State.FILED, true),
                body("filed", State.FILED, false));

        assertThat(bodies.sorted(InformedBody.TO_CALL_FIRST).map(InformedBody::obligation))
                .containsExactly("overdue", "silent", "filed", "declared", "declared late");
    }

    @Test
    void aNotedCallLeadsBackToItsBodyInTheSameList() {
        var edu = body("WEEKLY_SUBMISSION/2026-W50/edu", State.SILENT, false);

        assertThat(edu.backTo("/editing/2026-W50/bodies")).isEqualTo("/editing/2026-W50/bodies?noted=edu#body-edu");
        assertThat(edu.backTo("/editing/2026-W50/bodies?state=SILENT&kind="))
                .isEqualTo("/editing/2026-W50/bodies?state=SILENT&kind=&noted=edu#body-edu");
    }

    private static InformedBody body(String name, State state, boolean late) {
        return new InformedBody(
                name,
                new Wording(name, "en", false),
                state,
                late,
                null,
                new Reach(null, List.of(), List.of(), null),
                null);
    }
}
