package kz.mediagrid.notifier.outlet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import kz.mediagrid.schemas.Outlet;

/**
 * Creates and checks the links by which an outlet fetches a whole version without signing in.
 *
 * <p>The token in a link is signed with the outlet's signing secret, so links need no secret of their own. After a change of
 * the secret, older links work until the previous secret expires.
 */
public final class GridLinks {

    private final URI publicUrl;
    private final Outlets outlets;
    private final Clock clock;

    /**
     * @param publicUrl the notifier's address for outlets, e.g. {@code https://grid.example.kz}
     * @param clock the real time, by which the previous secret expires
     */
    public GridLinks(URI publicUrl, Outlets outlets, Clock clock) {
        this.publicUrl = publicUrl;
        this.outlets = outlets;
        this.clock = clock;
    }

    /** The link by which {@code outlet} fetches one version of {@code week} with all its entries. */
    public URI to(Outlet outlet, String week, int version) {
        var token = token(SigningSecret.parse(outlet.getSecret()), week, version);
        var base = publicUrl.toString().replaceAll("/+$", "");
        return URI.create("%s/api/grids/%s/versions/%d?outlet=%s&token=%s"
                .formatted(base, week, version, outlet.getOutletId(), token));
    }

    /** Whether {@code token} permits the outlet {@code outletId} to read this version of {@code week}. */
    public boolean allows(String outletId, String token, String week, int version) {
        var given = token.getBytes(UTF_8);
        return outlets.find(outletId).stream()
                .flatMap(outlet -> SigningSecret.of(outlet, clock.instant()).stream())
                .anyMatch(secret ->
                        MessageDigest.isEqual(token(secret, week, version).getBytes(UTF_8), given));
    }

    private static String token(SigningSecret secret, String week, int version) {
        // This text never equals the signed text of a message, which has two full stops.
        var hmac = secret.hmac("media-grid link %s %d".formatted(week, version), new byte[0]);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac);
    }
}
