package kz.mediagrid.edge.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The account of a caller.
 *
 * @param id an opaque id, which the account's commands name as their actor
 * @param roles the account's permissions
 * @param agencyCode the code of the state body for which the account acts; null if it acts for none
 * @param outletId the outlet of a MEDIA account
 */
public record Account(
        String id,
        Set<Role> roles,
        @Nullable String agencyCode,
        @Nullable String outletId) {

    public Account {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /**
     * The name under which the account writes: the code of its state body, else its outlet, else its own id. Each name has
     * its own Idempotency-Keys.
     */
    public String writesAs() {
        if (agencyCode != null) {
            return agencyCode;
        }
        return outletId != null ? "outlet " + outletId : id;
    }

    /** The state body for which the account acts; every AGENCY and AUTHORISED_BODY account has one. */
    public String agency() {
        if (agencyCode == null) {
            throw new IllegalStateException("the account " + id + " acts for no body");
        }
        return agencyCode;
    }

    /** Whether the account may see the data of every state body. */
    public boolean seesAll() {
        return is(Role.AUTHORISED_BODY) || is(Role.OPS);
    }

    /** Whether the account may see the data of {@code agency}. */
    public boolean sees(String agency) {
        return seesAll() || agency.equals(agencyCode);
    }
}
