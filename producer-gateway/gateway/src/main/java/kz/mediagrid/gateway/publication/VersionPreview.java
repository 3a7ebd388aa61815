package kz.mediagrid.gateway.publication;

import java.util.List;
import kz.mediagrid.grid.EntryChange;
import kz.mediagrid.grid.NextVersion;

/**
 * The next version of a week as it would be published now.
 *
 * @param changes the changes, in the order of the grid
 */
public record VersionPreview(NextVersion next, List<EntryChange> changes) {

    public VersionPreview {
        changes = List.copyOf(changes);
    }
}
