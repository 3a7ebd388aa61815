package kz.mediagrid.notifier.page;

/**
 * A place that every page links to; each is a bean of the package that has the page, and they stand in bean order.
 *
 * @param path where it is, e.g. {@code /}
 * @param words the key of its name in the message bundles
 */
public record NavigationEntry(String path, String words) {

    /** Whether the page at {@code address} belongs to this place. */
    boolean holds(String address) {
        return path.equals("/")
                ? address.equals("/") || address.startsWith("/grids")
                : address.equals(path) || address.startsWith(path + "/");
    }
}
