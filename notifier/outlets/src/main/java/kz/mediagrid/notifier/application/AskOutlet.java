package kz.mediagrid.notifier.application;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import java.time.Instant;
import java.util.List;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.notifier.outlet.WebhookAddress;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletApplication;
import kz.mediagrid.schemas.OutletStatus;
import kz.mediagrid.schemas.SubscriptionChannel;
import kz.mediagrid.schemas.SubscriptionLanguage;
import org.jspecify.annotations.Nullable;

/**
 * The form by which an outlet asks for the media-grid.
 *
 * @param mail mail address of the person who asks
 * @param channels channels that the outlet wants
 * @param webhookUrl address to which versions are to be posted; null if it wants no webhook
 */
record AskOutlet(
        @Nullable Text name,
        @Nullable String mail,
        @Nullable List<SubscriptionChannel> channels,
        @Nullable String webhookUrl) {

    private static final String NONE = "";

    /** The entry of the outlet, which still lacks its id and its stamps. It has no channel until it is confirmed. */
    Outlet.Builder parse(WebhookAddress addresses, SubscriptionLanguage language, Instant at) {
        var rules = new Rules();
        var outlet = Outlet.newBuilder();
        rules.title(WHOLE.field("name"), name).ifPresent(outlet::setName);
        var wanted = Rules.items(channels);
        if (wanted.isEmpty() && webhookUrl == null) {
            rules.fault(WHOLE.field("channels"), ProblemText.of("application.channels"));
        }
        if (webhookUrl != null) {
            // Without a look-up of its name: anybody may ask, and would learn which names are inside, or hold a thread.
            addresses.faultOfText(webhookUrl).ifPresent(fault -> rules.fault(WHOLE.field("webhookUrl"), fault));
        }
        rules.required(WHOLE.field("mail"), mail);
        rules.email(WHOLE.field("mail"), mail);
        return rules.orElseThrow(() -> outlet.setWebhookUrl(NONE)
                .setSecret(NONE)
                .setStatus(OutletStatus.ASKED)
                .setStartOffset(0)
                .setApplication(new OutletApplication(
                        mail, language, List.copyOf(wanted), webhookUrl == null ? NONE : webhookUrl, at)));
    }
}
