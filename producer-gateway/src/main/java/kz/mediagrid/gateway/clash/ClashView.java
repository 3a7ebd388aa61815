package kz.mediagrid.gateway.clash;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kz.mediagrid.edge.account.Account;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.gateway.event.ClashingEvent;
import kz.mediagrid.gateway.event.ClashingEvents;

/** Two events that clash, as the caller may see them. */
@Schema(name = "Clash", description = "Two planned events that clash: a warning, nothing is refused for it.")
record ClashView(
        @Schema(
                description = "What the two have in common: at overlapping hours the place, the speaker, the body or "
                        + "that both are featured; on one day, of different bodies, nearly the same title.",
                allowableValues = {"SAME_PLACE", "SAME_SPEAKER", "SAME_BODY", "BOTH_FEATURED", "LIKELY_DUPLICATE"})
        String kind,

        @Schema(description = "The first day on which they clash so.", example = "2026-12-09", format = "date")
        String day,

        @Schema(description = "When the command was received from which on they clash so.", format = "date-time")
        String since,

        @Schema(description = "The two; for an agency its own comes first.")
        List<ClashingEvent> events) {

    static ClashView of(ClashingPair pair, ClashingEvents events, Account account) {
        return new ClashView(
                pair.clash().getKind().name(),
                pair.clash().getDay().toString(),
                LocalTimes.write(pair.clash().getSince()),
                List.of(events.own(pair.event()), events.other(pair.clash(), account)));
    }
}
