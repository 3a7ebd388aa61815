package kz.mediagrid.signin.issuer;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of a sign-in by an issuer of OpenID Connect. Without an issuer, none of it is there.
 *
 * @param issuer the issuer's address, exactly as its metadata have it; by http only on this machine
 * @param name the name by which people know the issuer; the issuer's host if null
 * @param clientId the id that the issuer gave the gateway
 * @param clientSecret the secret that the issuer gave the gateway
 */
@ConfigurationProperties("media-grid.sign-in")
record IssuerProperties(String issuer, @Nullable String name, String clientId, String clientSecret) {

    private static final String ADDRESS =
            "https://[^\\s/?#]+(/[^\\s?#]*)?|http://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?(/[^\\s?#]*)?";

    /** @throws IllegalArgumentException if the address is not one of an issuer, or if the id or the secret is missing */
    IssuerProperties {
        if (!Objects.requireNonNullElse(issuer, "").matches(ADDRESS)) {
            throw new IllegalArgumentException(
                    "The setting media-grid.sign-in.issuer must be an address that begins with https://.");
        }
        if (isBlank(clientId) || isBlank(clientSecret)) {
            throw new IllegalArgumentException("The settings media-grid.sign-in.client-id and"
                    + " media-grid.sign-in.client-secret are required if media-grid.sign-in.issuer is set.");
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    String shownName() {
        return isBlank(name)
                ? Objects.requireNonNull(URI.create(issuer).getHost())
                : Objects.requireNonNull(name).strip();
    }

    /** The settings without the secret, since whatever is printed may be logged. */
    @Override
    public String toString() {
        return "IssuerProperties[issuer=" + issuer + ", clientId=" + clientId + "]";
    }
}
