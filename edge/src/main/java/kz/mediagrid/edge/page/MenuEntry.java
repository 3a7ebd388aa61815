package kz.mediagrid.edge.page;

import java.util.Locale;
import java.util.Set;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.topics.Service;
import org.jspecify.annotations.Nullable;

/** The entries of the menu on the pages of all services, in the menu's order. */
public enum MenuEntry {
    GRID(Service.NOTIFIER, "/", "/grids"),
    WEEK(Service.PRODUCER_GATEWAY, "/week", "/week", Role.AGENCY),
    OWED(Service.PRODUCER_GATEWAY, "/owed", "/owed", Role.AGENCY),
    REQUESTS(Service.PRODUCER_GATEWAY, "/requests", "/requests", Role.AGENCY) {
        @Override
        boolean holds(String address) {
            return super.holds(address) || address.equals("/matters") || address.startsWith("/matters/");
        }
    },
    BODY(Service.PRODUCER_GATEWAY, "/body", "/body", Role.AGENCY),
    EDITING(Service.PRODUCER_GATEWAY, "/editing", "/editing", Role.AUTHORISED_BODY) {
        @Override
        boolean holds(String address) {
            return super.holds(address) || address.equals("/policy");
        }
    },
    ASKED(Service.PRODUCER_GATEWAY, "/asked", "/asked", Role.AUTHORISED_BODY, Role.OPS) {
        @Override
        boolean holds(String address) {
            return super.holds(address) || address.equals("/ask");
        }
    },
    AGENDA(Service.PRODUCER_GATEWAY, "/agenda", "/agenda", Role.AUTHORISED_BODY, Role.OPS),
    DIRECTORY(Service.PRODUCER_GATEWAY, "/directory", "/directory", Role.AUTHORISED_BODY, Role.OPS),
    CLASHES(Service.PRODUCER_GATEWAY, "/clashes", "/clashes", Role.AGENCY, Role.AUTHORISED_BODY, Role.OPS),
    CALENDAR(Service.PRODUCER_GATEWAY, "/calendar", "/calendar", Role.values()),
    OPS(Service.NOTIFIER, "/ops", "/ops", Role.OPS, Role.AUTHORISED_BODY),
    CLOCK(Service.NOTIFIER, "/clock", "/clock", Role.OPS, Role.AUTHORISED_BODY),
    OUTLETS(Service.NOTIFIER, "/outlets", "/outlets", Role.AUTHORISED_BODY, Role.OPS, Role.MEDIA) {
        @Override
        String words(@Nullable Account reader) {
            return reader == null || reader.seesAll() ? super.words(reader) : "navigation.own-outlet";
        }
    },
    PEOPLE(Service.PRODUCER_GATEWAY, "/people", "/people", Role.values()),
    KEYS(Service.PRODUCER_GATEWAY, "/keys", "/keys", Role.AGENCY, Role.AUTHORISED_BODY, Role.OPS),
    AUDIT(Service.PRODUCER_GATEWAY, "/audit", "/audit", Role.values());

    private final Service service;
    private final String path;
    private final String under;
    private final Set<Role> roles;

    MenuEntry(Service service, String path, String under, Role... roles) {
        this.service = service;
        this.path = path;
        this.under = under;
        this.roles = Set.of(roles);
    }

    /** The service that shows the page. */
    public Service service() {
        return service;
    }

    public String path() {
        return path;
    }

    /** The roles that may open the page, as in the service's table of routes; if there are none, everybody may. */
    public Set<Role> roles() {
        return roles;
    }

    /** The key of the entry's text for the reader in the message bundles. */
    String words(@Nullable Account reader) {
        return "navigation." + name().toLowerCase(Locale.ROOT);
    }

    /** @param reader the account of the reader; null if the reader has not signed in */
    boolean opensTo(@Nullable Account reader) {
        return roles.isEmpty() || reader != null && roles.stream().anyMatch(reader::is);
    }

    /** Whether {@code address} leads to the page or to one of its subpages. */
    boolean holds(String address) {
        return address.equals(path) || address.startsWith(under + "/");
    }
}
