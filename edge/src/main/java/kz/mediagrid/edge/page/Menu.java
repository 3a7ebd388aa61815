package kz.mediagrid.edge.page;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.topics.Service;
import org.jspecify.annotations.Nullable;

/**
 * The menu as one service shows it: the same entries as in the other service, with addresses for readers of this one.
 *
 * @param own the service that shows the menu
 * @param other the address before the paths of the other service's pages, e.g. {@code http://localhost:8082}; empty if
 *     the pages of both services have one origin; null if this service does not know the address
 */
public record Menu(Service own, @Nullable String other) {

    /** The form of the setting: {@code /}, or the address of a host. */
    public static final String ADDRESS = "/|https?://[^/?#;,\\s]+/?";

    private static final String SIGN_IN = "/sign-in";

    /** @param other the address of the other service's pages, as {@link #ADDRESS} says; its entries are left out if null */
    public static Menu of(Service own, @Nullable String other) {
        return new Menu(own, other == null ? null : other.replaceFirst("/$", ""));
    }

    /**
     * The entries that {@code reader} may open.
     *
     * @param reader the account of the reader; null if the reader has not signed in
     */
    Stream<MenuEntry> entries(@Nullable Account reader) {
        return Arrays.stream(MenuEntry.values())
                .filter(entry -> entry.opensTo(reader))
                .filter(entry -> address(entry).isPresent());
    }

    /** The address of the page; empty if this service does not know the address of the other one. */
    Optional<String> address(MenuEntry entry) {
        return address(entry.service(), entry.path());
    }

    /** The address of a page of {@code service}; empty if this service does not know the address of the other one. */
    public Optional<String> address(Service service, String path) {
        return service == own ? Optional.of(path) : Optional.ofNullable(other).map(base -> base + path);
    }

    boolean isOwn(MenuEntry entry) {
        return entry.service() == own;
    }

    /** The address of the grid, to which the logo leads; this service's first page if the grid's address is not known. */
    String grid() {
        return address(MenuEntry.GRID).orElse("/");
    }

    /**
     * The address of the page at which {@code reader} begins. If it is not known, it is the address of the first entry
     * that the reader may open, or else of the sign-in page.
     *
     * @param reader the account of the reader; null if the reader has not signed in
     */
    public String home(@Nullable Account reader) {
        return Stream.concat(Stream.of(Homes.of(reader)), entries(reader))
                .flatMap(entry -> address(entry).stream())
                .findFirst()
                .orElse(SIGN_IN);
    }

    /** The origin of the other service's pages, e.g. {@code http://localhost:8082}; empty if it is this service's. */
    public Optional<String> otherOrigin() {
        return Optional.ofNullable(other).filter(base -> !base.isEmpty());
    }
}
