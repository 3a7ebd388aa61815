package kz.mediagrid.gateway.term;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Text;

/**
 * An extension of a state body's term.
 *
 * @param receivedAt instant at which the extension was received
 * @param actor opaque id of the account that extended the term
 * @param until new last day: the obligation is due by 24:00 of that day
 * @param reason reason for the extension
 * @param counts whether the extension lengthened the term; false if the same or a later due time was already set by a
 *     calendar activated just before the extension
 */
@Schema(name = "Extension")
public record ExtensionResponse(
        @Schema(format = "date-time") String receivedAt,
        @Schema(example = "acc-3f2a9c") String actor,
        @Schema(format = "date") String until,
        Text reason,
        boolean counts) {

    /** Makes the response for each extension. An extension counts if it is in {@code counting}. */
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
