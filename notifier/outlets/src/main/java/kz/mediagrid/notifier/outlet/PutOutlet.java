package kz.mediagrid.notifier.outlet;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.regex.Pattern;
import kz.mediagrid.edge.content.AtMost;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.schemas.Outlet;
import org.jspecify.annotations.Nullable;

/**
 * A media outlet to create.
 *
 * @param id id, in lower-case letters, digits and hyphens; generated if absent
 * @param name name of the outlet
 * @param webhookUrl https address to which versions are posted; if absent, the outlet has no webhook
 * @param from first version to send to the outlet; NEXT_VERSION if absent
 */
@Schema(requiredProperties = {"name"})
record PutOutlet(
        @AtMost(PutOutlet.LONGEST_ID) @Schema(pattern = PutOutlet.SHAPE) @Nullable
        String id,

        @AtMost(Rules.TITLE) @Nullable Text name,

        @AtMost(WebhookAddress.LONGEST) @Schema(format = "uri") @Nullable
        String webhookUrl,

        @Nullable From from) {

    static final String SHAPE = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";
    static final int LONGEST_ID = 40;
    private static final Pattern ID = Pattern.compile(SHAPE);
    private static final String NO_WEBHOOK = "";

    PutOutlet {
        from = from == null ? From.NEXT_VERSION : from;
    }

    /** Parses the outlet; the result has no id if the request gives no id. */
    Outlet.Builder parse(WebhookAddress addresses) {
        var rules = new Rules();
        var outlet = Outlet.newBuilder();
        if (id != null) {
            if (id.length() > LONGEST_ID || !ID.matcher(id).matches()) {
                rules.fault(WHOLE.field("id"), ProblemText.of("outlet.id", LONGEST_ID));
            }
            outlet.setOutletId(id);
        }
        rules.title(WHOLE.field("name"), name).ifPresent(outlet::setName);
        if (webhookUrl != null) {
            addresses.fault(webhookUrl).ifPresent(fault -> rules.fault(WHOLE.field("webhookUrl"), fault));
        }
        outlet.setWebhookUrl(webhookUrl == null ? NO_WEBHOOK : webhookUrl);
        return rules.orElseThrow(() -> outlet);
    }

    /** The first version to send to an outlet: the next version that is published, or the first version ever published. */
    enum From {
        NEXT_VERSION,
        BEGINNING
    }
}
