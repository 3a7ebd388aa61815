package kz.mediagrid.accounts.key;

import java.util.List;
import java.util.Set;
import kz.mediagrid.edge.caller.Role;
import org.jspecify.annotations.Nullable;

/**
 * The roles of a new account, with the state body or the outlet for which the account acts.
 *
 * @param roles at least one role
 * @param body the code of the state body; required with AGENCY and AUTHORISED_BODY, null otherwise
 * @param outlet the id of the outlet; required with MEDIA, null otherwise
 */
record Grant(
        List<Role> roles, @Nullable String body, @Nullable String outlet) {

    /** @throws IllegalArgumentException with one sentence for the operator, if the parts do not fit together */
    Grant {
        roles = List.copyOf(roles);
        require(Set.copyOf(roles).size() == roles.size(), "A role is given twice.");
        var forBody = roles.contains(Role.AGENCY) || roles.contains(Role.AUTHORISED_BODY);
        require(
                !forBody || body != null,
                "The roles AGENCY and AUTHORISED_BODY need a body: give its code with --body.");
        require(forBody || body == null, "--body is only for the roles AGENCY and AUTHORISED_BODY.");
        require(
                !roles.contains(Role.MEDIA) || outlet != null,
                "The role MEDIA needs an outlet: give its id with --outlet.");
        require(roles.contains(Role.MEDIA) || outlet == null, "--outlet is only for the role MEDIA.");
    }

    private static void require(boolean fits, String otherwise) {
        if (!fits) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
