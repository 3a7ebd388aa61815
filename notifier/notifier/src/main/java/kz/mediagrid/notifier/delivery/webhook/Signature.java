package kz.mediagrid.notifier.delivery.webhook;

import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import kz.mediagrid.notifier.delivery.Message;

/** The three headers with the id, the time and the signatures of a message to an outlet (Standard Webhooks 1.0.0). */
final class Signature {

    private Signature() {}

    /** The headers to send {@code message} at {@code now}, with one signature for each of the message's secrets. */
    static Map<String, String> headers(Message message, Instant now) {
        var signed = "%s.%d.".formatted(message.id(), now.getEpochSecond());
        var signatures = message.secrets().stream()
                .map(secret -> "v1," + Base64.getEncoder().encodeToString(secret.hmac(signed, message.body())))
                .collect(Collectors.joining(" "));
        var headers = new LinkedHashMap<String, String>();
        headers.put("webhook-id", message.id());
        headers.put("webhook-timestamp", Long.toString(now.getEpochSecond()));
        headers.put("webhook-signature", signatures);
        return headers;
    }
}
