package kz.mediagrid.notifier.subscription;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kz.mediagrid.edge.page.TypedTexts;
import kz.mediagrid.notifier.filter.FilterJson;
import kz.mediagrid.schemas.GridFilter;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.Subscription;
import kz.mediagrid.schemas.SubscriptionChannel;
import org.springframework.util.MultiValueMap;

/**
 * The settings of a channel on a form, as they are stored or as they were typed.
 *
 * @param texts the fields of one value by name, without empty ones
 */
record ChannelForm(Map<String, String> texts, GridFilter filter) {

    private static final String YES = "true";
    private static final Pattern FIELD =
            Pattern.compile("language|address|webhookUrl|largestBody|cancelledTitle|byEvent|digestOnly|resume");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final GridFilter ALL = GridFilter.newBuilder().build();

    static ChannelForm of(Subscription subscription) {
        var texts = new TreeMap<String, String>();
        texts.put("language", subscription.getLanguage().name());
        texts.put("address", Objects.requireNonNullElse(subscription.getAddress(), ""));
        texts.put("cancelledTitle", String.valueOf(subscription.getCancelledTitle()));
        texts.put("byEvent", String.valueOf(subscription.getByEvent()));
        texts.put("digestOnly", String.valueOf(subscription.getDigestOnly()));
        return new ChannelForm(texts, subscription.getFilter());
    }

    /** The webhook of the outlet, without its address, which may have a token. */
    static ChannelForm of(Outlet outlet) {
        return new ChannelForm(
                Map.of("largestBody", String.valueOf(outlet.getLargestBody())),
                Objects.requireNonNullElse(outlet.getFilter(), ALL));
    }

    /** A new subscription in the language of the reader. */
    static ChannelForm in(String language) {
        return new ChannelForm(Map.of("language", language), ALL);
    }

    static ChannelForm of(MultiValueMap<String, String> sent) {
        return new ChannelForm(
                TypedTexts.of(sent.toSingleValueMap(), FIELD),
                GridFilter.newBuilder()
                        .setBodies(sent.getOrDefault("body", List.of()))
                        .setRegions(sent.getOrDefault("region", List.of()))
                        .setDays(sent.getOrDefault("weekday", List.of()).stream()
                                .map(day -> NUMBER.matcher(day).matches() ? Integer.parseInt(day) : 0)
                                .toList())
                        .setFeatured(YES.equals(sent.getFirst("featured")))
                        .setLiveStream(YES.equals(sent.getFirst("liveStream")))
                        .setAccreditationOpen(YES.equals(sent.getFirst("accreditationOpen")))
                        .build());
    }

    /** The text of a field; empty if there is none. */
    public String text(String field) {
        return texts.getOrDefault(field, "");
    }

    /** Whether the box is ticked. */
    public boolean has(String field) {
        return text(field).equals(YES);
    }

    /** The content of the API call that makes or changes a subscription. */
    Map<String, Object> settings(SubscriptionChannel channel) {
        var content = filtered();
        content.put("channel", channel.name());
        content.put("language", text("language"));
        switch (channel) {
            case MAIL -> {
                putTyped(content, "address");
                content.put("digestOnly", has("digestOnly"));
            }
            case CALENDAR -> content.put("cancelledTitle", has("cancelledTitle"));
            case FEED -> content.put("byEvent", has("byEvent"));
            case UNKNOWN -> content.remove("channel");
        }
        return content;
    }

    /** The content of the API call that changes the webhook of the outlet. Its address stays if none was typed. */
    Map<String, Object> webhook(Outlet outlet) {
        var content = filtered();
        if (!outlet.getWebhookUrl().isEmpty()) {
            content.put("webhookUrl", outlet.getWebhookUrl());
        }
        putTyped(content, "webhookUrl");
        var limit = text("largestBody");
        if (!limit.isEmpty()) {
            content.put("largestBody", NUMBER.matcher(limit).matches() ? Integer.parseInt(limit) : 0);
        }
        return content;
    }

    private void putTyped(Map<String, Object> content, String field) {
        if (!text(field).isEmpty()) {
            content.put(field, text(field));
        }
    }

    private Map<String, Object> filtered() {
        var content = new TreeMap<String, Object>();
        if (!filter.equals(ALL)) {
            content.put("filter", FilterJson.of(filter));
        }
        return content;
    }
}
