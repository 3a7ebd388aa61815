package kz.mediagrid.gateway.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import kz.mediagrid.accounts.audit.AccountEvents;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.files.FileId;
import kz.mediagrid.files.FileStore;
import kz.mediagrid.gateway.erasure.Erasure;
import kz.mediagrid.gateway.file.StoredFiles.Stored;
import kz.mediagrid.schemas.AccountEvent;
import kz.mediagrid.schemas.FileStored;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;

/**
 * Deletes the files that nothing names, a day after their upload or after their last draft left them out, or when that draft is gone;
 * files on request; and bytes in the store without a record. Deletes bytes before records: a file is deleted again if its record
 * stayed.
 */
final class FileEraser implements Erasure {

    /** The age at which a file without a use is deleted [real time]. */
    static final Duration UNUSED = Duration.ofDays(1);

    /**
     * The time from the end of a file's last draft to the deletion [real time]. A command that was checked while the draft was there is
     * on the log by then, or never comes there.
     */
    static final Duration AFTER_DRAFT = Duration.ofSeconds(30);

    /** The age of a part of a file at which nobody writes it any more [real time]. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    /** The pause between two looks into the store [real time]. */
    private static final Duration SWEEP_INTERVAL = Duration.ofHours(1);

    /** The largest number of files that are deleted together. */
    private static final int AT_ONCE = 100;

    /** The topics that name files. If one of them is not read to its end, a file could seem to be unused. */
    static final List<Topic> NAMING_FILES = List.of(
            Topics.FILES, Topics.DRAFTS, Topics.GRID_COMMANDS, Topics.INFORMATION_REQUESTS, Topics.JOINT_MATTERS);

    private final StoredFiles files;
    private final FileUses uses;
    private final DraftedFiles drafted;
    private final FileStore store;
    private final Predicate<List<Topic>> upToDate;
    private final Consumer<List<String>> tombstones;
    private final Consumer<AccountEvent> audit;
    private final Clock real;
    private Instant swept = Instant.MIN;

    /**
     * @param upToDate waits until the views show what the topics have now; false if they do not in time
     * @param tombstones erases the records of these ids
     * @param audit stores who erases a file
     */
    FileEraser(
            StoredFiles files,
            FileUses uses,
            DraftedFiles drafted,
            FileStore store,
            Predicate<List<Topic>> upToDate,
            Consumer<List<String>> tombstones,
            Consumer<AccountEvent> audit,
            Clock real) {
        this.files = files;
        this.uses = uses;
        this.drafted = drafted;
        this.store = store;
        this.upToDate = upToDate;
        this.tombstones = tombstones;
        this.audit = audit;
        this.real = real;
    }

    @Override
    public Topic topic() {
        return Topics.FILES;
    }

    @Override
    public Instant lastWritten() {
        return files.lastWritten();
    }

    @Override
    public int eraseDue() {
        var now = real.instant();
        var sweeps = swept.isBefore(now.minus(SWEEP_INTERVAL));
        if (!sweeps && unused(now).isEmpty()) {
            return 0;
        }
        if (!upToDate.test(NAMING_FILES)) {
            throw new IllegalStateException("not all topics are read to their present ends");
        }
        try {
            var due = unused(now);
            erase(due);
            if (sweeps) {
                sweep(now);
            }
            return due.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<FileId> unused(Instant now) {
        return files.unused(uses::isUsed, stored -> isDue(stored, now)).stream()
                .limit(AT_ONCE)
                .toList();
    }

    private boolean isDue(Stored stored, Instant now) {
        var id = new FileId(stored.file().getFileId());
        return !drafted.keeps(
                id,
                left -> !left.at().isBefore(now.minus(left.erased() ? AFTER_DRAFT : UNUSED)),
                () -> !stored.writtenAt().isBefore(now.minus(UNUSED)));
    }

    /**
     * Deletes a file on request, whatever names it. The audit has the erasure first, so that no file is gone without a row; a call
     * that fails later is repeated, and has a row more.
     *
     * @throws IOException if the store does not delete it; the file may be gone nevertheless
     */
    void erase(FileStored file, Account by) throws IOException {
        audit.accept(AccountEvents.ofFile(real.instant(), by, file));
        erase(List.of(new FileId(file.getFileId())));
    }

    private void erase(List<FileId> ids) throws IOException {
        delete(ids);
        if (!ids.isEmpty()) {
            tombstones.accept(ids.stream().map(FileId::value).toList());
        }
    }

    private void sweep(Instant now) throws IOException {
        store.deleteRemains(now.minus(ABANDONED));
        delete(store.putBefore(now.minus(UNUSED)).stream()
                .filter(id -> files.find(id).isEmpty())
                .toList());
        drafted.forgetLeft(id -> uses.isUsed(id) || files.find(id).isEmpty());
        swept = now;
    }

    private void delete(List<FileId> ids) throws IOException {
        for (var id : ids) {
            store.delete(id);
        }
    }
}
