package kz.mediagrid.gateway.agency;

/**
 * The state body that gathers the submissions of the others, and owes none itself.
 *
 * @param code its code in the directory
 */
public record AuthorisedBody(String code) {

    /** Whether the code is the authorised body's. */
    public boolean is(String agencyCode) {
        return code.equals(agencyCode);
    }
}
