package kz.mediagrid.notifier.grid;

import java.util.List;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.MediaGridVersion;

/** The entries of a stored version. The list lives as long as one request, which never reads them twice. */
final class StoredEntries extends EntriesOnAccess {

    private final AssembledEntries entries;
    private final MediaGridVersion header;

    StoredEntries(AssembledEntries entries, MediaGridVersion header, int size) {
        super(size);
        this.entries = entries;
        this.header = header;
    }

    @Override
    List<GridEntry> read() {
        return entries.of(header.getWeek(), header.getVersion());
    }
}
