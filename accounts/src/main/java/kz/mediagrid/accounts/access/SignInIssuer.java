package kz.mediagrid.accounts.access;

import kz.mediagrid.edge.caller.Routes;

/**
 * The issuer (OpenID Connect) that signs people in, as the sign-in page offers it.
 *
 * @param name the name by which people know the issuer
 */
public record SignInIssuer(String name) {

    /** The name of the cookie that holds a sign-in that was begun. */
    public static final String COOKIE = "media-grid-issuer";

    /** The address at which a sign-in begins. */
    public static final String BEGIN = "/sign-in/issuer";

    /** The address to which the issuer sends a person back. */
    public static final String BACK = "/sign-in/issuer/back";

    /** {@code routes}, and the calls of a sign-in by the issuer. */
    public Routes with(Routes routes) {
        return routes.and(Routes.route("GET", BEGIN), Routes.route("GET", BACK));
    }
}
