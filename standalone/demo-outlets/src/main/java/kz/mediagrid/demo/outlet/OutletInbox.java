package kz.mediagrid.demo.outlet;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Receives the deliveries to one outlet. It records the deliveries whose signature the Standard Webhooks library
 * accepts.
 */
final class OutletInbox {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int NO_CONTENT = 204;
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int UNAVAILABLE = 503;

    private final String outlet;
    private final List<ReceivedVersion> receipts = new ArrayList<>();
    private final Map<ReceivedVersion, JsonNode> grids = new LinkedHashMap<>();
    private @Nullable Webhook trusted;
    private boolean down;
    private int badSignatures;
    private int turnedAway;

    OutletInbox(String outlet) {
        this.outlet = outlet;
    }

    synchronized void trust(String secret) {
        trusted = new Webhook(secret);
    }

    synchronized void down(boolean down) {
        this.down = down;
    }

    /** Receives a delivery, and returns the HTTP status of the response. */
    synchronized int receive(String body, Map<String, List<String>> headers) {
        if (down || trusted == null) {
            turnedAway++;
            return UNAVAILABLE;
        }
        try {
            trusted.verify(body, headers);
        } catch (WebhookVerificationException forged) {
            badSignatures++;
            System.err.println(outlet + " refused a message: " + forged.getMessage());
            return UNAUTHORIZED;
        }
        try {
            var message = JSON.readTree(body);
            if (message.path("type").asString("").equals("media-grid.test")) {
                return NO_CONTENT;
            }
            var ids = Objects.requireNonNull(headers.get(Webhook.UNBRANDED_MSG_ID_KEY));
            receive(ids.get(0), message.path("data"));
            return NO_CONTENT;
        } catch (JacksonException unreadable) {
            System.err.println(outlet + " cannot read a message: " + unreadable.getMessage());
            return BAD_REQUEST;
        }
    }

    private void receive(String webhookId, JsonNode grid) {
        var receipt = new ReceivedVersion(
                webhookId,
                grid.required("week").asString(),
                grid.required("version").asInt());
        receipts.add(receipt);
        grids.putIfAbsent(receipt, grid);
    }

    /** The events of the one week that was posted here, as the accepted messages tell them. */
    List<KnownEvent> events() {
        return PostedGrids.after(posted());
    }

    private synchronized List<JsonNode> posted() {
        return List.copyOf(grids.values());
    }

    synchronized OutletReport report() {
        return new OutletReport(outlet, receipts, badSignatures, turnedAway);
    }
}
