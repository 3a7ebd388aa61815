package kz.mediagrid.notifier.outlet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.stream.Stream;
import kz.mediagrid.schemas.Outlet;

/**
 * Creates the addresses by which the reader of a mail ends its subscription without signing in (RFC 8058), and checks their
 * keys.
 *
 * <p>A key is signed with the outlet's signing secret. The secret before it is valid here for as long as it is known, since old
 * mails stay in mailboxes.
 */
public final class UnsubscribeLinks {

    private final String service;

    /** @param publicUrl the notifier's address for outlets, e.g. {@code https://grid.example.kz} */
    public UnsubscribeLinks(URI publicUrl) {
        this.service = publicUrl.toString().replaceAll("/+$", "");
    }

    /** The beginning of all addresses in mails. */
    public String service() {
        return service;
    }

    /** The page of the outlet, which has the settings of its subscriptions. */
    public String settings(Outlet outlet) {
        return service + "/outlets/" + outlet.getOutletId();
    }

    /** The address that ends the subscription. */
    public URI to(Outlet outlet, String subscriptionId) {
        return URI.create("%s/subscriptions/%s/%s/%s/unsubscribe"
                .formatted(
                        service,
                        outlet.getOutletId(),
                        subscriptionId,
                        signature(outlet.getSecret(), outlet.getOutletId(), subscriptionId)));
    }

    /** Whether {@code key} permits to end the subscription. */
    boolean allows(Outlet outlet, String subscriptionId, String key) {
        return Stream.of(outlet.getSecret(), outlet.getPreviousSecret())
                .flatMap(Stream::ofNullable)
                .map(secret -> signature(secret, outlet.getOutletId(), subscriptionId))
                .anyMatch(signature -> MessageDigest.isEqual(signature.getBytes(UTF_8), key.getBytes(UTF_8)));
    }

    private static String signature(String secret, String outletId, String subscriptionId) {
        // This text never equals the signed text of a message, which has two full stops.
        var signed = "media-grid unsubscribe %s %s".formatted(outletId, subscriptionId);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(SigningSecret.parse(secret).hmac(signed, new byte[0]));
    }
}
