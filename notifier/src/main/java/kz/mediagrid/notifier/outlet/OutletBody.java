package kz.mediagrid.notifier.outlet;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.edge.content.Text;
import org.jspecify.annotations.Nullable;

/** A new outlet as it is sent. */
@Schema(
        name = "OutletBody",
        description = "A media outlet that is to be sent the grid.",
        requiredProperties = {"name", "webhookUrl"})
record OutletBody(
        @Schema(
                description = "Its id, lower-case letters, digits and hyphens; absent: one is made.",
                example = "qazaqstan-tv")
        @Nullable
        String id,

        @Schema(description = "What it is called.") @Nullable
        Text name,

        @Schema(description = "Where versions are posted.", example = "https://outlet.example/grid") @Nullable
        String webhookUrl,

        @Schema(description = "From which version on it is served.", defaultValue = "NEXT_VERSION") @Nullable
        From from) {

    OutletBody {
        from = from == null ? From.NEXT_VERSION : from;
    }

    /** From which version on an outlet is served. */
    enum From {
        NEXT_VERSION,
        BEGINNING
    }
}
