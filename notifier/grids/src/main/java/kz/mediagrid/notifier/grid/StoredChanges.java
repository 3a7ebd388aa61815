package kz.mediagrid.notifier.grid;

import java.util.AbstractList;
import java.util.Objects;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.MediaGridVersion;

/** The changes of one version. Each change is read from its store when it is accessed. */
final class StoredChanges extends AbstractList<GridChange> {

    private final StoredVersions versions;
    private final MediaGridVersion header;
    private final int size;

    StoredChanges(StoredVersions versions, MediaGridVersion header, int size) {
        this.versions = versions;
        this.header = header;
        this.size = size;
    }

    @Override
    public GridChange get(int index) {
        return versions.change(header.getWeek(), header.getVersion(), Objects.checkIndex(index, size));
    }

    @Override
    public int size() {
        return size;
    }
}
