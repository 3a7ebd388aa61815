package kz.mediagrid.gateway.agency;

/**
 * The authorised body. All other state bodies send their submissions to this body, which owes no submission itself.
 *
 * @param code the authorised body's code in the directory
 */
public record AuthorisedBody(String code) {

    /** Whether {@code agencyCode} is the code of the authorised body. */
    public boolean is(String agencyCode) {
        return code.equals(agencyCode);
    }
}
