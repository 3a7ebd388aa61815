package kz.mediagrid.edge.page;

/**
 * A link in the navigation of every page. The package of the linked page defines the link as a bean. The order of these
 * beans is the order of the links.
 *
 * @param path the path of the linked page, e.g. {@code /}
 * @param words the key of the link's text in the message bundles
 * @param under the path below which the linked page has its subpages, e.g. {@code /grids}
 */
public record NavigationEntry(String path, String words, String under) {

    /** A link whose subpages are below its own path. */
    public NavigationEntry(String path, String words) {
        this(path, words, path);
    }

    /** Whether {@code address} leads to the linked page or to one of its subpages. */
    boolean holds(String address) {
        return address.equals(path) || address.startsWith(under + "/");
    }
}
