package kz.mediagrid.notifier.subscription;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import kz.mediagrid.edge.content.AtMost;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.page.AgencyNames;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.notifier.filter.FilterJson;
import kz.mediagrid.notifier.outlet.WebhookAddress;
import kz.mediagrid.schemas.GridFilter;
import kz.mediagrid.schemas.Outlet;
import org.jspecify.annotations.Nullable;

/**
 * The settings that an outlet chooses for its webhook.
 *
 * @param webhookUrl https address to which versions are posted; a new one must accept a test message first
 * @param filter entries that messages contain; all if absent
 * @param largestBody size limit of a message [bytes]; 20,000 if absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"webhookUrl"})
record PutWebhook(
        @AtMost(WebhookAddress.LONGEST) @Schema(format = "uri") @Nullable
        String webhookUrl,

        @Nullable FilterJson filter,

        @Schema(minimum = "" + PutWebhook.SMALLEST_LIMIT, maximum = "" + PutWebhook.LARGEST_LIMIT) @Nullable
        Integer largestBody) {

    static final int SMALLEST_LIMIT = 2_000;
    static final int LARGEST_LIMIT = 100_000;
    private static final int USUAL_LIMIT = 20_000;
    private static final GridFilter ALL = GridFilter.newBuilder().build();

    /**
     * A checked choice.
     *
     * @param filter null: all entries
     */
    record Choice(String webhookUrl, @Nullable GridFilter filter, int largestBody) {}

    static PutWebhook of(Outlet outlet) {
        var filter = outlet.getFilter();
        return new PutWebhook(
                outlet.getWebhookUrl().isEmpty() ? null : outlet.getWebhookUrl(),
                filter == null ? null : FilterJson.of(filter),
                outlet.getLargestBody());
    }

    Choice parse(WebhookAddress addresses, AgencyNames names) {
        var rules = new Rules();
        rules.required(WHOLE.field("webhookUrl"), webhookUrl)
                .flatMap(addresses::fault)
                .ifPresent(fault -> rules.fault(WHOLE.field("webhookUrl"), fault));
        var parsed = filter == null ? ALL : filter.parse(rules, WHOLE.field("filter"), names);
        var wanted = parsed.equals(ALL) ? null : parsed;
        int limit = largestBody == null ? USUAL_LIMIT : largestBody;
        if (limit < SMALLEST_LIMIT || limit > LARGEST_LIMIT) {
            rules.fault(
                    WHOLE.field("largestBody"), ProblemText.of("webhook.largest-body", SMALLEST_LIMIT, LARGEST_LIMIT));
        }
        return rules.orElseThrow(() -> new Choice(Objects.requireNonNull(webhookUrl), wanted, limit));
    }
}
