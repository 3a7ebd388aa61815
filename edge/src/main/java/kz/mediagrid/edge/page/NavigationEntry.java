package kz.mediagrid.edge.page;

/**
 * A place that every page links to; each is a bean of the package that has the page, and they stand in bean order.
 *
 * @param path where it is, e.g. {@code /}
 * @param words the key of its name in the message bundles
 * @param under where its further pages are, e.g. {@code /grids}
 */
public record NavigationEntry(String path, String words, String under) {

    /** A place whose further pages are below it. */
    public NavigationEntry(String path, String words) {
        this(path, words, path);
    }

    /** Whether the page at {@code address} belongs to this place. */
    boolean holds(String address) {
        return address.equals(path) || address.startsWith(under + "/");
    }
}
