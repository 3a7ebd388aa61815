package kz.mediagrid.notifier.outlet;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.regex.Pattern;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.Outlet;
import org.jspecify.annotations.Nullable;

/** The request to create an outlet. */
@Schema(
        name = "PutOutlet",
        description = "A media outlet that is to be sent the grid.",
        requiredProperties = {"name", "webhookUrl"})
record PutOutlet(
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

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 40;

    PutOutlet {
        from = from == null ? From.NEXT_VERSION : from;
    }

    /** Parses the outlet; its id is absent if the request has none. */
    Outlet.Builder parse(WebhookAddress addresses) {
        var rules = new Rules();
        var outlet = Outlet.newBuilder();
        if (id != null) {
            if (id.length() > LONGEST_ID || !ID.matcher(id).matches()) {
                rules.fault(
                        WHOLE.field("id"),
                        "This must have at most %d lower-case letters, digits and single hyphens, a letter first."
                                .formatted(LONGEST_ID));
            }
            outlet.setOutletId(id);
        }
        rules.title(WHOLE.field("name"), name).ifPresent(outlet::setName);
        rules.required(WHOLE.field("webhookUrl"), webhookUrl).ifPresent(url -> {
            addresses.fault(url).ifPresent(fault -> rules.fault(WHOLE.field("webhookUrl"), fault));
            outlet.setWebhookUrl(url);
        });
        return rules.orElseThrow(() -> outlet);
    }

    /** The first version that an outlet is sent. */
    enum From {
        NEXT_VERSION,
        BEGINNING
    }
}
