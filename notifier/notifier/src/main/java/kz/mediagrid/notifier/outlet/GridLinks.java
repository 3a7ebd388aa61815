package kz.mediagrid.notifier.outlet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import kz.mediagrid.schemas.Outlet;

/**
 * Makes the links by which an outlet fetches a whole version without signing in, and checks them.
 *
 * <p>The token in a link is made with the outlet's own secret, so there is no other secret to keep, and a new secret ends
 * old links.
 */
public final class GridLinks {

    private final URI publicUrl;
    private final Outlets outlets;
    private final Clock clock;

    /**
     * @param publicUrl where outlets reach the notifier, e.g. {@code https://grid.example.kz}
     * @param clock real time: the secret before the present one counts for a while
     */
    public GridLinks(URI publicUrl, Outlets outlets, Clock clock) {
        this.publicUrl = publicUrl;
        this.outlets = outlets;
        this.clock = clock;
    }

    /** Where {@code outlet} finds that version whole. */
    public URI to(Outlet outlet, String week, int version) {
        var token = token(SigningSecret.parse(outlet.getSecret()), week, version);
        var base = publicUrl.toString().replaceAll("/+$", "");
        return URI.create("%s/api/grids/%s/versions/%d?outlet=%s&token=%s"
                .formatted(base, week, version, outlet.getOutletId(), token));
    }

    /** Whether {@code token} lets {@code outletId} see that version. */
    public boolean allows(String outletId, String token, String week, int version) {
        var given = token.getBytes(UTF_8);
        return outlets.find(outletId).stream()
                .flatMap(outlet -> SigningSecret.of(outlet, clock.instant()).stream())
                .anyMatch(secret ->
                        MessageDigest.isEqual(token(secret, week, version).getBytes(UTF_8), given));
    }

    private static String token(SigningSecret secret, String week, int version) {
        // No signed message reads like this: each has two full stops.
        var hmac = secret.hmac("media-grid link %s %d".formatted(week, version), new byte[0]);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac);
    }
}
