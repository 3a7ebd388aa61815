package kz.mediagrid.gateway.file;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.files.FileId;
import kz.mediagrid.files.FileIntake;
import kz.mediagrid.files.FileStore;
import kz.mediagrid.files.ReceivedFile;
import kz.mediagrid.files.RefusedFileException;
import kz.mediagrid.files.StoreFullException;
import kz.mediagrid.files.TooLargeFileException;
import kz.mediagrid.platform.write.NotAcknowledgedException;
import kz.mediagrid.schemas.FileStored;

/** Stores an uploaded file: first its bytes, then its record. Bytes without a record are deleted after a day. */
public final class FileWriter {

    private static final Duration STORE_RETRY = Duration.ofSeconds(10);
    private static final long MEGABYTE = 1_048_576;

    private final FileIntake intake;
    private final FileStore store;
    private final FileLog log;
    private final Supplier<FileId> ids;
    private final Clock business;

    FileWriter(FileIntake intake, FileStore store, FileLog log, Supplier<FileId> ids, Clock business) {
        this.intake = intake;
        this.store = store;
        this.log = log;
        this.ids = ids;
        this.business = business;
    }

    /** The size limit of a file [bytes]. */
    public long largest() {
        return intake.largest();
    }

    /**
     * Receives, checks and stores a file.
     *
     * @param declared the number of bytes that the caller promised; -1 if it promised none
     * @param admitted throws a problem if the caller is no longer admitted once the bytes have come
     * @throws RequestProblem if the file is refused or cannot be stored
     * @throws IOException if the bytes do not come as promised
     */
    public FileStored write(Account account, String name, InputStream body, long declared, Runnable admitted)
            throws IOException {
        try (var received = intake.receive(body, name, declared)) {
            admitted.run();
            var id = ids.get();
            put(id, received);
            var stored = record(account, id, received);
            log.append(stored);
            return stored;
        } catch (TooLargeFileException e) {
            body.skip(intake.largest());
            throw ProblemKind.TOO_LARGE.because(ProblemText.of("file.too-large", intake.largest() / MEGABYTE));
        } catch (RefusedFileException e) {
            throw ProblemKind.FILE_REFUSED.because(refusal(e.reason()));
        } catch (NotAcknowledgedException e) {
            throw away(e);
        } catch (StoreFullException e) {
            throw ProblemKind.STORE_FULL
                    .because(ProblemText.of("file.store-full"))
                    .retryAfter(STORE_RETRY, e);
        }
    }

    private void put(FileId id, ReceivedFile received) throws StoreFullException {
        try {
            store.put(id, received.content());
        } catch (StoreFullException e) {
            throw e;
        } catch (IOException e) {
            throw away(e);
        }
    }

    /** The problem of a store that does not work at the moment. */
    static RequestProblem away(Exception cause) {
        return ProblemKind.UNAVAILABLE
                .because(ProblemText.of("file.store-away"))
                .retryAfter(STORE_RETRY, cause);
    }

    private FileStored record(Account account, FileId id, ReceivedFile received) {
        return FileStored.newBuilder()
                .setFileId(id.value())
                .setAgencyCode(account.agency())
                .setName(received.name())
                .setMediaType(received.type().mediaType())
                .setSizeBytes(received.sizeBytes())
                .setSha256(received.sha256())
                .setUploadedBy(account.id())
                .setUploadedAt(business.instant().truncatedTo(ChronoUnit.MILLIS))
                .build();
    }

    private static ProblemText refusal(RefusedFileException.Reason reason) {
        return ProblemText.of(
                switch (reason) {
                    case EMPTY -> "file.empty";
                    case OTHER_TYPE -> "file.other-type";
                    case PROGRAM -> "file.program";
                    case ARCHIVE -> "file.archive";
                    case MACROS -> "file.macros";
                    case ENCRYPTED -> "file.encrypted";
                    case OLD_OFFICE -> "file.old-office";
                    case AMBIGUOUS -> "file.ambiguous";
                    case BROKEN -> "file.broken";
                });
    }
}
