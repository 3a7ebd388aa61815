package kz.mediagrid.gateway.agency;

/**
 * The body that gathers what the others say, and owes none of it.
 *
 * @param code its code in the directory
 */
public record AuthorisedBody(String code) {

    /** Whether that code is its own. */
    public boolean is(String agencyCode) {
        return code.equals(agencyCode);
    }
}
