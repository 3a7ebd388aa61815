package kz.mediagrid.gateway.term;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Text;

/** An extension of a body's term. */
@Schema(name = "Extension", description = "That a body was given more time.")
public record ExtensionResponse(
        @Schema(description = "When that was received.", format = "date-time")
        String receivedAt,

        @Schema(description = "Opaque id of the account that extended it.", example = "acc-3f2a9c")
        String actor,

        @Schema(description = "The new last day: what is owed is due by 24:00 of it.", format = "date")
        String until,

        @Schema(description = "Why.") Text reason,

        @Schema(
                description = "Whether it gave more time: not where what is owed was due then, or later, already, by a "
                        + "calendar that came into force just before it.")
        boolean counts) {

    /** All extensions, each with a mark whether it counts. */
    public static List<ExtensionResponse> of(List<MoreTime> all, List<MoreTime> counting) {
        return all.stream().map(it -> of(it, counting.contains(it))).toList();
    }

    private static ExtensionResponse of(MoreTime it, boolean counts) {
        var stamp = it.given();
        return new ExtensionResponse(
                LocalTimes.write(stamp.getReceivedAt()),
                stamp.getActor(),
                it.until().toString(),
                Text.of(it.reason()),
                counts);
    }
}
