package kz.mediagrid.gateway.material;

import java.util.Optional;
import kz.mediagrid.schemas.FileStored;

/** The files that one state body uploaded, and may name in what it sends. */
public interface AgencyFiles {

    /** The file with this id; empty if there is none, if another body uploaded it, or if it is about to be deleted unused. */
    Optional<FileStored> find(String id);

    /** The id in the address of an uploaded file; empty if {@code url} is an address elsewhere. */
    Optional<String> idIn(String url);

    /** The address of the file with this id. */
    String address(String id);
}
