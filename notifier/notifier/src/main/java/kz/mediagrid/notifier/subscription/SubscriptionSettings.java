package kz.mediagrid.notifier.subscription;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import kz.mediagrid.edge.content.AtMost;
import kz.mediagrid.edge.content.Contact;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.page.AgencyNames;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.notifier.filter.FilterJson;
import kz.mediagrid.schemas.GridFilter;
import kz.mediagrid.schemas.Subscription;
import kz.mediagrid.schemas.SubscriptionChannel;
import kz.mediagrid.schemas.SubscriptionLanguage;
import org.jspecify.annotations.Nullable;

/**
 * The settings that an outlet chooses for a subscription.
 *
 * @param channel MAIL, CALENDAR or FEED; cannot be changed
 * @param language language of the texts: KK, RU or EN
 * @param filter entries to bring; all if absent
 * @param address one mail address; of a mail subscription alone, which must have it
 * @param cancelledTitle whether titles of cancelled events say so; of a calendar alone
 * @param byEvent whether each changed event, and not each version, is an entry; of a feed alone
 * @param digestOnly whether also changes of today and tomorrow wait for the mail of the morning; of a mail subscription alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"channel", "language"})
record SubscriptionSettings(
        @Nullable SubscriptionChannel channel,
        @Nullable SubscriptionLanguage language,
        @Nullable FilterJson filter,

        @AtMost(Contact.LONGEST_EMAIL) @Schema(pattern = Contact.EMAIL) @Nullable
        String address,

        @Nullable Boolean cancelledTitle,
        @Nullable Boolean byEvent,
        @Nullable Boolean digestOnly) {

    static SubscriptionSettings of(Subscription subscription) {
        var channel = subscription.getChannel();
        return new SubscriptionSettings(
                channel,
                subscription.getLanguage(),
                FilterJson.of(subscription.getFilter()),
                subscription.getAddress(),
                channel == SubscriptionChannel.CALENDAR ? subscription.getCancelledTitle() : null,
                channel == SubscriptionChannel.FEED ? subscription.getByEvent() : null,
                channel == SubscriptionChannel.MAIL ? subscription.getDigestOnly() : null);
    }

    /** Writes the settings into {@code subscription}. */
    Subscription.Builder parse(Subscription.Builder subscription, AgencyNames names) {
        var rules = new Rules();
        var known = channel == SubscriptionChannel.UNKNOWN ? null : channel;
        rules.required(WHOLE.field("channel"), known).ifPresent(given -> {
            subscription.setChannel(given);
            requireOwn(rules, given);
        });
        rules.required(WHOLE.field("language"), language == SubscriptionLanguage.UNKNOWN ? null : language)
                .ifPresent(subscription::setLanguage);
        subscription.setFilter(
                filter == null ? GridFilter.newBuilder().build() : filter.parse(rules, WHOLE.field("filter"), names));
        subscription.setAddress(address);
        subscription.setCancelledTitle(Boolean.TRUE.equals(cancelledTitle));
        subscription.setByEvent(Boolean.TRUE.equals(byEvent));
        subscription.setDigestOnly(Boolean.TRUE.equals(digestOnly));
        return rules.orElseThrow(() -> subscription);
    }

    /** Requires the fields of the channel, and refuses those of others. */
    private void requireOwn(Rules rules, SubscriptionChannel given) {
        if (given == SubscriptionChannel.MAIL) {
            rules.required(WHOLE.field("address"), address);
            rules.email(WHOLE.field("address"), address);
        } else {
            refuse(rules, given, "address", address);
            refuse(rules, given, "digestOnly", digestOnly);
        }
        if (given != SubscriptionChannel.CALENDAR) {
            refuse(rules, given, "cancelledTitle", cancelledTitle);
        }
        if (given != SubscriptionChannel.FEED) {
            refuse(rules, given, "byEvent", byEvent);
        }
    }

    private static void refuse(Rules rules, SubscriptionChannel channel, String field, @Nullable Object value) {
        Optional.ofNullable(value)
                .ifPresent(
                        it -> rules.fault(WHOLE.field(field), ProblemText.of("subscription.not-of-channel", channel)));
    }
}
