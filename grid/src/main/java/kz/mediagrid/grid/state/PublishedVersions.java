package kz.mediagrid.grid.state;

import java.util.List;
import kz.mediagrid.schemas.MediaGridVersion;

/** Reads the versions that are already published; called if the state does not have all of them. */
@FunctionalInterface
public interface PublishedVersions {

    /** The header of every version, without its changes, in order of publication. */
    List<MediaGridVersion> headers();
}
