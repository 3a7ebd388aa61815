package kz.mediagrid.notifier.why;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.notifier.filter.FilterCondition;
import kz.mediagrid.schemas.ChangeKind;
import org.jspecify.annotations.Nullable;

/**
 * The reasons for which an outlet got the changes of an event, or did not.
 *
 * @param week week of the event
 * @param event id of the event
 * @param title the newest title of the event
 * @param channels the webhook and the subscriptions of the outlet
 */
@Schema(name = "EventExplanation")
record WhyResponse(String week, String event, Text title, List<Channel> channels) {

    /**
     * A channel of the outlet.
     *
     * @param channel WEBHOOK, MAIL, CALENDAR or FEED
     * @param subscription id of the subscription; absent for the webhook
     * @param language language of a subscription; absent for the webhook, which brings all languages
     * @param versions one item for each version that added, changed or took out the event, oldest first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ExplainedChannel")
    record Channel(
            String channel,
            @Nullable String subscription,
            @Nullable String language,
            List<InVersion> versions) {}

    /**
     * One change of the event in one channel.
     *
     * @param version number of the version
     * @param change kind of the change: ADDED, REVISED, CANCELLED, MOVED, REINSTATED, REMOVED, POSTPONED
     * @param publishedAt time of publication, business time
     * @param brought whether the channel brings the change by its present filter
     * @param unmet the conditions of the filter that the event does not fulfil
     * @param state state of the change in the channel
     * @param at time of the attempt, or of the next one, real time; time of the morning mail, business time; absent otherwise
     * @param attempt number of the attempt; absent if there was none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ExplainedVersion")
    record InVersion(
            int version,
            ChangeKind change,
            String publishedAt,
            boolean brought,
            Set<FilterCondition> unmet,
            ChannelState state,
            @Nullable String at,
            @Nullable Integer attempt) {}

    static WhyResponse of(EventStory story) {
        var newest = story.newest();
        return new WhyResponse(
                story.week().toString(),
                newest.getEventId(),
                Text.of(newest.getTitle()),
                story.channels().stream().map(WhyResponse::channel).toList());
    }

    private static Channel channel(ChannelStory story) {
        var subscription = story.subscription();
        return new Channel(
                story.channel(),
                subscription == null ? null : subscription.getSubscriptionId(),
                subscription == null ? null : subscription.getLanguage().name(),
                story.steps().stream().map(WhyResponse::version).toList());
    }

    private static InVersion version(ChannelStep step) {
        var fate = step.fate();
        return new InVersion(
                step.change().version(),
                step.change().change().getKind(),
                LocalTimes.write(step.change().publishedAt()),
                step.brought(),
                step.unmet(),
                fate.state(),
                fate.at() == null ? null : LocalTimes.write(fate.at()),
                fate.attempt());
    }
}
