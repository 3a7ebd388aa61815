package kz.mediagrid.notifier.outlet;

import java.util.Map;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.schemas.Outlet;

/** The part of an outlet's page that shows its channels, which another package knows. */
public interface OutletSection {

    /** The content of the part for {@code reader}, by the names that the template knows. */
    Map<String, Object> of(Outlet outlet, Account reader, Words words);
}
