package kz.mediagrid.edge.caller;

import java.util.Optional;

/** The accounts that are valid at present. */
@FunctionalInterface
public interface KnownAccounts {

    /** The account with the id {@code id}; empty if no valid account has this id. */
    Optional<Account> accountOfId(String id);
}
