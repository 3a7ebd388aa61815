package kz.mediagrid.edge.page;

/**
 * A navigation link on every page. Each link is a bean in the package of the linked page. The pages show the links in the
 * order of these beans.
 *
 * @param path the page's path, e.g. {@code /}
 * @param words the key of the link's text in the message bundles
 * @param under the path below which the page's subpages are, e.g. {@code /grids}
 */
public record NavigationEntry(String path, String words, String under) {

    /** A link whose subpages are below its own path. */
    public NavigationEntry(String path, String words) {
        this(path, words, path);
    }

    /** Whether the page at {@code address} is this entry's page or a subpage. */
    boolean holds(String address) {
        return address.equals(path) || address.startsWith(under + "/");
    }
}
