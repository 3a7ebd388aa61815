package kz.mediagrid.gateway.term;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.edge.page.StatedProof;

/**
 * The proof of a due time: the rule, the calendar and each day of the term.
 *
 * @param startedAt start of the term
 * @param rule rule by which the term is counted
 * @param calendarVersion version of the working calendar by which the term is counted
 * @param provisional whether the term touches a year that has no official calendar yet; the days of such a year are
 *     only computed
 * @param lines each day of the term with its effect and the reason, then the rule and the calendar
 */
@Schema(name = "DueProof")
public record ProofResponse(
        @Schema(format = "date-time") String startedAt,
        @Schema(example = "FROM_DAY_OF_RECEIPT") String rule,
        @Schema(example = "kz-2026-11") String calendarVersion,
        boolean provisional,
        List<Text> lines)
        implements StatedProof {}
