package kz.mediagrid.ops.board;

import java.time.Instant;
import java.util.List;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.DueProof;

/**
 * Why something is due when it is due.
 *
 * @param calendar the working calendar that counted
 * @param provisional whether a year that is only computed so far took part
 * @param lines the proof, a line a step
 */
record Proof(@InAlmaty Instant startedAt, String rule, String calendar, boolean provisional, List<Text> lines) {

    Proof {
        lines = List.copyOf(lines);
    }

    /** Whether the lines name the calendar themselves. */
    public boolean namesCalendar() {
        return lines.stream().anyMatch(line -> line.kk() != null && line.kk().contains(calendar));
    }

    static Proof of(DueProof proof) {
        return new Proof(
                proof.getStartedAt(),
                proof.getRule(),
                proof.getCalendarVersion(),
                proof.getProvisional(),
                proof.getLines().stream().map(Text::of).toList());
    }
}
