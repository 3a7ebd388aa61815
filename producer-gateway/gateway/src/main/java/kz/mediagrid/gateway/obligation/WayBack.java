package kz.mediagrid.gateway.obligation;

import java.util.regex.Pattern;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.Menu;
import kz.mediagrid.topics.Service;
import org.jspecify.annotations.Nullable;

/**
 * The page of the notifier from which a person came to write a note. The host is never taken from the call, so that no
 * address leads out of our pages.
 *
 * @param path the path of the page, with its filter
 */
record WayBack(String path) {

    private static final Pattern PAGES =
            Pattern.compile("/ops|/clock(\\?[A-Za-z0-9_=&%.+/-]{0,500})?|/ops/obligations(/[A-Za-z0-9_-]{1,100}){1,4}");

    /** The page that the call names; the overview of obligations if it names no page or any other address. */
    static WayBack of(@Nullable String named) {
        return new WayBack(named != null && PAGES.matcher(named).matches() ? named : "/ops");
    }

    /** The address of the page; the first page of {@code reader} if this service does not know the notifier's address. */
    String address(Menu menu, Account reader) {
        return menu.address(Service.NOTIFIER, path).orElseGet(() -> menu.home(reader));
    }
}
