package kz.mediagrid.ops.board;

import java.time.Instant;
import java.util.List;
import kz.mediagrid.edge.content.InAlmaty;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.edge.page.StatedProof;
import kz.mediagrid.schemas.DueProof;

/**
 * The proof of an obligation's due time.
 *
 * @param startedAt the time from which the term counts, business time
 * @param rule the rule of the term
 * @param calendar the version of the working calendar by which the due time was counted
 * @param provisional whether the term reaches a year without a published calendar; the days off of such a year are
 *     computed from the law
 * @param lines the steps of the proof, one per line
 */
record Proof(@InAlmaty Instant startedAt, String rule, String calendar, boolean provisional, List<Text> lines)
        implements StatedProof {

    Proof {
        lines = List.copyOf(lines);
    }

    @Override
    public String calendarVersion() {
        return calendar;
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
