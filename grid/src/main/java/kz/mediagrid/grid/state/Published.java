package kz.mediagrid.grid.state;

import java.util.List;
import kz.mediagrid.schemas.MediaGridVersion;

/** The versions that were published before; asked for where the state does not know all of them. */
@FunctionalInterface
public interface Published {

    /**
     * The header of every version, without its changes, in order of publication.
     *
     * @param isNew whether nothing of the log was taken in yet
     */
    List<MediaGridVersion> headers(boolean isNew);
}
