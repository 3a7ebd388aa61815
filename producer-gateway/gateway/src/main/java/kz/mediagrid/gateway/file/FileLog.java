package kz.mediagrid.gateway.file;

import kz.mediagrid.schemas.FileStored;

/** The topic of uploaded files. */
@FunctionalInterface
interface FileLog {

    /** Stores the record, and returns when the view shows it. */
    void append(FileStored stored);
}
