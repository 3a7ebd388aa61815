package kz.mediagrid.accounts.access;

import java.util.List;

/**
 * Addresses that anybody may read, and whose answers a script of another site may read, too. A script never reads them with the
 * sign-in or the key of a person.
 *
 * @param paths the addresses as patterns, e.g. {@code /grids/{week}/text}
 */
public record ReadByOtherSites(List<String> paths) {

    public ReadByOtherSites {
        paths = List.copyOf(paths);
    }
}
