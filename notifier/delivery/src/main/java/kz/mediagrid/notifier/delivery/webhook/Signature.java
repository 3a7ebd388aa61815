package kz.mediagrid.notifier.delivery.webhook;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.notifier.delivery.Message;
import kz.mediagrid.platform.signing.SigningKey;

/**
 * The three headers with the id, the time and the signatures of a message to an outlet (Standard Webhooks 1.0.0): {@code v1} by
 * a secret, {@code v1a} by the key of media-grid.
 */
final class Signature {

    private Signature() {}

    /**
     * The headers to send {@code message} at {@code now}, with one signature for each of the message's secrets, and one by
     * {@code key} if there is a key.
     */
    static Map<String, String> headers(Message message, Instant now, Optional<SigningKey> key) {
        var signed = "%s.%d.".formatted(message.id(), now.getEpochSecond());
        var bySecrets = message.secrets().stream()
                .map(secret -> "v1," + Base64.getEncoder().encodeToString(secret.hmac(signed, message.body())));
        var byKey = key.stream().map(present -> "v1a," + present.signBase64(joined(signed, message.body())));
        var signatures = Stream.concat(bySecrets, byKey).collect(Collectors.joining(" "));
        var headers = new LinkedHashMap<String, String>();
        headers.put("webhook-id", message.id());
        headers.put("webhook-timestamp", Long.toString(now.getEpochSecond()));
        headers.put("webhook-signature", signatures);
        return headers;
    }

    private static byte[] joined(String head, byte[] rest) {
        var first = head.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(first.length + rest.length)
                .put(first)
                .put(rest)
                .array();
    }
}
