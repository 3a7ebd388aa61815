package kz.mediagrid.gateway.file;

import java.time.Clock;
import kz.mediagrid.gateway.material.AgencyFiles;
import kz.mediagrid.gateway.material.MaterialFiles;
import kz.mediagrid.state.testing.HeapStores;

/** The files of a gateway to which nobody uploaded any. */
public final class EmptyFiles {

    public static final MaterialFiles FILES = new UploadedFiles(
            new StoredFiles(),
            new FileUses(new HeapStores()),
            new DraftedFiles(),
            new FileLinks("https://grid.example.kz"),
            Clock.systemUTC());

    public static final AgencyFiles OF_AGENCY = FILES.of("edu");

    private EmptyFiles() {}
}
