package kz.mediagrid.gateway.term;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kz.mediagrid.edge.content.Text;

/** The proof of a due time. */
@Schema(name = "DueProof", description = "Why something is due when it is due.")
public record ProofResponse(
        @Schema(description = "What the term is counted from.", format = "date-time")
        String startedAt,

        @Schema(description = "The rule by which it is counted.", example = "FROM_DAY_OF_RECEIPT")
        String rule,

        @Schema(description = "The working calendar that counted.", example = "kz-2026-11")
        String calendarVersion,

        @Schema(description = "Whether a year that is only computed so far took part.")
        boolean provisional,

        @Schema(description = "Each day with what it does and why, then the rule and the calendar.")
        List<Text> lines) {}
