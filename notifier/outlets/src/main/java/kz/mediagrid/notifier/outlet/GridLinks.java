package kz.mediagrid.notifier.outlet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import kz.mediagrid.schemas.Outlet;

/**
 * Creates the addresses of whole versions, and creates and checks the keys by which an outlet fetches a version without
 * signing in.
 *
 * <p>A key is signed with the outlet's signing secret, so keys need no secret of their own. After a change of the secret,
 * older keys are valid until the previous secret expires.
 */
public final class GridLinks {

    /** The header in which an outlet sends the key of a version. A key in an address would be in the logs of proxies. */
    public static final String HEADER = "Grid-Key";

    private static final char SEPARATOR = '.';

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

    /** The beginning of links to the notifier's pages, without a slash at its end. */
    public String service() {
        return publicUrl.toString().replaceAll("/+$", "");
    }

    /** The address of one version of {@code week} with all its entries. */
    public URI to(String week, int version) {
        return URI.create("%s/api/grids/%s/versions/%d".formatted(service(), week, version));
    }

    /** The key by which {@code outlet} fetches one version of {@code week}: the outlet's id, a full stop, and a signature. */
    public String key(Outlet outlet, String week, int version) {
        return outlet.getOutletId() + SEPARATOR + signature(SigningSecret.parse(outlet.getSecret()), week, version);
    }

    /** Whether {@code key} permits its outlet to read this version of {@code week}. */
    public boolean allows(String key, String week, int version) {
        int end = key.indexOf(SEPARATOR);
        if (end < 0) {
            return false;
        }
        var given = key.substring(end + 1).getBytes(UTF_8);
        return outlets.find(key.substring(0, end)).stream()
                .flatMap(outlet -> SigningSecret.of(outlet, clock.instant()).stream())
                .anyMatch(secret ->
                        MessageDigest.isEqual(signature(secret, week, version).getBytes(UTF_8), given));
    }

    private static String signature(SigningSecret secret, String week, int version) {
        // This text never equals the signed text of a message, which has two full stops.
        var hmac = secret.hmac("media-grid link %s %d".formatted(week, version), new byte[0]);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac);
    }
}
