package kz.mediagrid.gateway.file;

import java.util.List;
import java.util.stream.Stream;
import kz.mediagrid.files.FileId;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.JointNotice;
import kz.mediagrid.schemas.Material;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * View of what the logs say of uploaded files: which are named at all, which other bodies see them in a notice, and which are
 * published to the media. A name counts only if it comes from the body that uploaded the file.
 *
 * <p>Its stores are kept between two starts, although some of its topics are read from their beginnings: these only add keys of
 * their own, which are the same each time.
 */
final class FileUses {

    private static final String USED = " used";
    private static final String READER = " reader ";
    private static final String PUBLISHED = " published ";

    private final Store<String> uses;

    /** The ids in each published entry, so that they are published no longer once the entry is gone or changed. */
    private final Store<String> entries;

    FileUses(Stores stores) {
        this.uses = stores.of(new Kept<>("file-uses", String.class));
        this.entries = stores.of(new Kept<>("file-entries", String.class));
    }

    /** Applies materials of a command, an answer or a contribution. */
    void name(List<Material> materials) {
        FileLinks.idsIn(materials.stream()).forEach(id -> uses.put(id.value() + USED, ""));
    }

    /**
     * Applies a consolidated notice: the bodies concerned or in copy see all of it, the media the materials that are marked for
     * them.
     */
    void apply(JointNotice notice) {
        var readers = Stream.concat(notice.getBodies().stream(), notice.getInCopy().stream())
                .toList();
        for (var said : notice.getContributions()) {
            var owner = said.getAgencyCode();
            var materials = said.getContribution().getMaterials();
            FileLinks.idsIn(materials.stream())
                    .forEach(id -> readers.forEach(reader -> uses.put(id.value() + READER + owner + " " + reader, "")));
            if (notice.getForMedia()) {
                published(materials.stream()).forEach(id -> publish(id, owner, notice.getMatterId()));
            }
        }
    }

    /** Applies an entry of a week's newest grid; null if the entry was removed. */
    synchronized void apply(String key, @Nullable GridEntry entry) {
        var before = entries.get(key);
        if (before != null) {
            before.lines().forEach(uses::remove);
            entries.remove(key);
        }
        if (entry != null) {
            var keys = published(entry.getMaterials().stream())
                    .map(id -> publish(id, entry.getAgencyCode(), key))
                    .toList();
            if (!keys.isEmpty()) {
                entries.put(key, String.join("\n", keys));
            }
        }
    }

    private static Stream<FileId> published(Stream<Material> materials) {
        return FileLinks.idsIn(materials.filter(Material::getForMedia));
    }

    private String publish(FileId id, String owner, String where) {
        var key = id.value() + PUBLISHED + owner + " " + where;
        uses.put(key, "");
        return key;
    }

    /** Whether a log names the file. */
    boolean isUsed(FileId id) {
        return uses.get(id.value() + USED) != null;
    }

    /** Whether a notice shows a file of {@code owner} to {@code reader}. */
    boolean isShown(FileId id, String owner, String reader) {
        return uses.get(id.value() + READER + owner + " " + reader) != null;
    }

    /** Whether somebody named the file as one for the media, in the newest grid of a week or in a notice to the media. */
    boolean isPublished(FileId id) {
        return uses.has(id.value() + PUBLISHED);
    }

    /** Whether a file of {@code owner} is marked for the media, in the newest grid of a week or in a notice to the media. */
    boolean isPublished(FileId id, String owner) {
        return uses.has(id.value() + PUBLISHED + owner + " ");
    }
}
