package kz.mediagrid.grid.state;

import java.util.List;
import kz.mediagrid.schemas.MediaGridVersion;

/** The versions that were published before; asked for where the state does not know all of them. */
@FunctionalInterface
public interface PublishedVersions {

    /** The header of every version, without its changes, in order of publication. */
    List<MediaGridVersion> headers();
}
