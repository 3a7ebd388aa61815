package kz.mediagrid.grid.state;

import java.util.List;
import kz.mediagrid.grid.Repairs;
import kz.mediagrid.schemas.MediaGridVersion;

/**
 * Reads what a rebuild must know before it decides the first command: the versions that are already published, and the
 * repairs on the log.
 */
@FunctionalInterface
public interface PublishedVersions {

    /** The header of every version, without its changes, in order of publication. */
    List<MediaGridVersion> headers();

    /** The repairs on the log. */
    default Repairs repairs() {
        return Repairs.none();
    }
}
