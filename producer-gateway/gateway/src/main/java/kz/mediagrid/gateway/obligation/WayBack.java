package kz.mediagrid.gateway.obligation;

import java.util.regex.Pattern;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.Menu;
import kz.mediagrid.topics.Service;
import org.jspecify.annotations.Nullable;

/**
 * The page from which a person came to write a note: of the notifier, or the editor's page of the bodies of a week. The host is never taken from the call, so that no
 * address leads out of our pages.
 *
 * @param path the path of the page, with its filter
 */
record WayBack(String path) {

    private static final Pattern PAGES = Pattern.compile(
            "/editing/[0-9]{4}-W[0-9]{2}/bodies(\\?[A-Za-z0-9=&-]{0,200}(#body-[a-z0-9-]{1,100})?)?|/ops|/clock(\\?[A-Za-z0-9_=&%.+/-]{0,500})?|/ops/obligations(/[A-Za-z0-9_-]{1,100}){1,4}");

    /** The page that the call names; the overview of obligations if it names no page or any other address. */
    static WayBack of(@Nullable String named) {
        return new WayBack(named != null && PAGES.matcher(named).matches() ? named : "/ops");
    }

    /** The address of the page; the first page of {@code reader} if this service does not know the notifier's address. */
    String address(Menu menu, Account reader) {
        if (path.startsWith("/editing/")) {
            return path;
        }
        return menu.address(Service.NOTIFIER, path).orElseGet(() -> menu.home(reader));
    }
}
