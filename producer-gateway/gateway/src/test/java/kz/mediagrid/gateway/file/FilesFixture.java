package kz.mediagrid.gateway.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.files.DirectoryFileStore;
import kz.mediagrid.files.FileId;
import kz.mediagrid.files.FileIntake;
import kz.mediagrid.platform.write.NotAcknowledgedException;
import kz.mediagrid.schemas.AccountEvent;
import kz.mediagrid.schemas.Draft;
import kz.mediagrid.schemas.DraftField;
import kz.mediagrid.schemas.FileStored;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Material;
import kz.mediagrid.schemas.MaterialKind;
import kz.mediagrid.state.testing.HeapStores;
import kz.mediagrid.topics.Topic;

/** Uploaded files in a directory, with views that show at once what is written. */
final class FilesFixture {

    static final Account EDU = new Account("acc-2", Set.of(Role.AGENCY), "edu", null);
    static final Account DSM = new Account("acc-3", Set.of(Role.AGENCY), "dsm", null);
    static final Account EDITOR = new Account("acc-1", Set.of(Role.AGENCY, Role.AUTHORISED_BODY), "mam", null);
    static final Account OUTLET = new Account("acc-6", Set.of(Role.MEDIA), null, "kazinform");

    static final Instant UPLOADED = Instant.parse("2026-12-02T10:00:00Z");
    static final byte[] PDF = "%PDF-1.7\ntrailer\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);
    static final int LARGEST = 1_048_576;

    final StoredFiles files = new StoredFiles();
    final FileUses uses = new FileUses(new HeapStores());
    final DraftedFiles drafted = new DraftedFiles();
    final FileLinks links = new FileLinks("https://grid.example.kz/");
    final DirectoryFileStore store;
    final Path stored;
    final Path uploads;

    /** Whether the log takes no record. */
    boolean logIsAway;

    private final FileIntake intake;
    private int ids;

    FilesFixture(Path directory) throws IOException {
        stored = directory.resolve("files");
        uploads = directory.resolve("uploads");
        store = new DirectoryFileStore(stored);
        intake = new FileIntake(uploads, LARGEST);
    }

    FileWriter writer() {
        return new FileWriter(intake, store, this::append, this::nextId, Clock.fixed(UPLOADED, ZoneOffset.UTC));
    }

    private FileId nextId() {
        return new FileId("%032x".formatted(++ids));
    }

    private void append(FileStored file) {
        if (logIsAway) {
            throw new NotAcknowledgedException("a file", new TimeoutException("away"));
        }
        files.apply(file.getFileId(), file, UPLOADED);
    }

    FileStored upload(Account account, String name, byte[] content) {
        try {
            return upload(account, name, new ByteArrayInputStream(content), content.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FileStored upload(Account account, String name, InputStream content, long declared) throws IOException {
        return writer().write(account, name, content, declared, () -> {});
    }

    /** The rules, this long after the uploads. */
    UploadedFiles rules(Duration later) {
        return new UploadedFiles(files, uses, drafted, links, after(later));
    }

    /** The eraser, this long after the uploads. */
    FileEraser eraser(Duration later, Predicate<List<Topic>> upToDate, Consumer<AccountEvent> audit) {
        return new FileEraser(
                files,
                uses,
                drafted,
                store,
                upToDate,
                ids -> ids.forEach(id -> files.apply(id, null, UPLOADED.plus(later))),
                audit,
                after(later));
    }

    static Clock after(Duration later) {
        return Clock.fixed(UPLOADED.plus(later), ZoneOffset.UTC);
    }

    Material material(FileStored file, boolean forMedia) {
        return Material.newBuilder()
                .setKind(MaterialKind.DATA)
                .setTitle(new LocalizedText(null, "Отчёт", null))
                .setLanguage("ru")
                .setMediaType(file.getMediaType())
                .setSizeBytes(file.getSizeBytes())
                .setSha256(file.getSha256())
                .setUrl(links.address(id(file)))
                .setForMedia(forMedia)
                .build();
    }

    /** A draft of {@code edu} that names these files. */
    static Draft draft(FileStored... files) {
        var fields = new ArrayList<DraftField>();
        for (int at = 0; at < files.length; at++) {
            fields.add(new DraftField("materials." + at + ".file", files[at].getFileId()));
        }
        return Draft.newBuilder()
                .setDraftId("edu-1")
                .setAgencyCode("edu")
                .setWeek("2026-W50")
                .setRevision(1)
                .setFields(fields)
                .setChangedAt(UPLOADED)
                .setChangedBy("per-1")
                .build();
    }

    static FileId id(FileStored file) {
        return new FileId(file.getFileId());
    }

    /** The names of all files on disk: of uploads that come, and in the store. */
    List<String> onDisk() throws IOException {
        var found = new ArrayList<String>();
        for (var folder : List.of(stored, uploads)) {
            try (var paths = Files.walk(folder)) {
                paths.filter(Files::isRegularFile)
                        .map(it -> it.getFileName().toString())
                        .forEach(found::add);
            }
        }
        return found;
    }
}
