package kz.mediagrid.edge.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who calls.
 *
 * @param id opaque; stands in commands as their actor
 * @param roles what it may do
 * @param agencyCode the body for which it acts, where it acts for one
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

    /** In whose name it writes: its body, else its outlet, else itself. One name has one space of Idempotency-Keys. */
    public String writesAs() {
        if (agencyCode != null) {
            return agencyCode;
        }
        return outletId != null ? "outlet " + outletId : id;
    }

    /** The body for which it acts; every account whose write concerns one body has one. */
    public String body() {
        if (agencyCode == null) {
            throw new IllegalStateException("the account " + id + " acts for no body");
        }
        return agencyCode;
    }

    /** Whether it may see what belongs to every body. */
    public boolean seesAll() {
        return is(Role.AUTHORISED_BODY) || is(Role.OPS);
    }

    /** Whether it may see what belongs to {@code agency}. */
    public boolean sees(String agency) {
        return seesAll() || agency.equals(agencyCode);
    }
}
