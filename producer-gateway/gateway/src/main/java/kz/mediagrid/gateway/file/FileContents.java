package kz.mediagrid.gateway.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.files.FileId;
import kz.mediagrid.files.FileStore;
import kz.mediagrid.schemas.FileStored;
import kz.mediagrid.schemas.Material;

/** Opens the uploaded files that materials name, for pages that send several of them together. */
public final class FileContents {

    private final UploadedFiles files;
    private final FileStore store;

    FileContents(UploadedFiles files, FileStore store) {
        this.files = files;
        this.store = store;
    }

    /** The file that the material names; empty for a link, for an erased file, and for one that {@code reader} may not see. */
    public Optional<FileStored> find(Material material, Account reader) {
        return FileLinks.idIn(material).flatMap(id -> files.shown(id.value(), reader));
    }

    /**
     * The bytes of the file, from the first one; empty if it was erased meanwhile.
     *
     * @throws IOException if the store does not answer
     */
    public Optional<InputStream> open(FileStored file) throws IOException {
        return store.open(new FileId(file.getFileId()));
    }
}
