package kz.mediagrid.edge.page;

import java.util.List;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import org.jspecify.annotations.Nullable;

/** The page at which a reader begins. */
final class Homes {

    private record Home(Role role, MenuEntry page) {}

    /** The pages in order of precedence. A reader with several roles begins at the first of their pages. */
    private static final List<Home> TABLE = List.of(
            new Home(Role.AUTHORISED_BODY, MenuEntry.EDITING),
            new Home(Role.AGENCY, MenuEntry.WEEK),
            new Home(Role.OPS, MenuEntry.OPS),
            new Home(Role.MEDIA, MenuEntry.OUTLETS));

    private Homes() {}

    /** @param reader the account of the reader; null if the reader has not signed in */
    static MenuEntry of(@Nullable Account reader) {
        return TABLE.stream()
                .filter(home -> reader != null && reader.is(home.role()))
                // A program may have the role without an outlet; the page of its own outlet would refuse it.
                .filter(home -> home.page() != MenuEntry.OUTLETS || reader != null && reader.outletId() != null)
                .map(Home::page)
                .findFirst()
                .orElse(MenuEntry.GRID);
    }
}
