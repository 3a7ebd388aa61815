package kz.mediagrid.aggregator.topology;

import java.util.List;
import kz.mediagrid.schemas.MediaGridVersion;

/** The versions on media-grids, read back when the state was lost. */
@FunctionalInterface
public interface PublishedVersions {

    /** The header of every version, without its changes, in order of publication. */
    List<MediaGridVersion> headers();
}
