package kz.mediagrid.edge.page;

import java.util.List;
import java.util.Set;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import org.jspecify.annotations.Nullable;

/**
 * Links to pages of another service, in the navigation of every page.
 *
 * @param base the address before the paths, e.g. {@code http://127.0.0.1:8082}; empty if the pages of both services have
 *     one origin
 */
public record OtherPages(String base, List<Page> pages) {

    /** The form of the setting: {@code /}, or the address of a host. */
    public static final String ADDRESS = "/|https?://[^/?#]+/?";

    /**
     * A page of the other service.
     *
     * @param words the key of the link's text in the message bundles
     * @param roles the roles that may open the page; if there are none, everybody may
     */
    public record Page(String path, String words, Set<Role> roles) {

        boolean opensTo(Account account) {
            return roles.isEmpty() || roles.stream().anyMatch(account::is);
        }
    }

    public OtherPages {
        pages = List.copyOf(pages);
    }

    public static Page page(String path, String words, Role... roles) {
        return new Page(path, words, Set.of(roles));
    }

    /** @param address the address of the other service's pages, as {@link #ADDRESS} says; no links if null */
    public static OtherPages at(@Nullable String address, Page... pages) {
        return address == null
                ? new OtherPages("", List.of())
                : new OtherPages(address.replaceFirst("/$", ""), List.of(pages));
    }
}
