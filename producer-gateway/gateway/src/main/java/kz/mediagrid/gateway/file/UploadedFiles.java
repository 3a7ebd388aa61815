package kz.mediagrid.gateway.file;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.files.FileId;
import kz.mediagrid.gateway.file.StoredFiles.Stored;
import kz.mediagrid.gateway.material.AgencyFiles;
import kz.mediagrid.gateway.material.MaterialFiles;
import kz.mediagrid.schemas.FileStored;

/** Says who may name an uploaded file, and who may see it. */
final class UploadedFiles implements MaterialFiles {

    /**
     * The time in which a file must be named, from its upload or from the save that left it out of its draft [real time]. It ends
     * before {@link FileEraser#UNUSED}, so that no file is deleted while a command that names it is written.
     */
    static final Duration TO_BE_NAMED = Duration.ofHours(23);

    private final StoredFiles files;
    private final FileUses uses;
    private final DraftedFiles drafted;
    private final FileLinks links;
    private final Clock real;

    UploadedFiles(StoredFiles files, FileUses uses, DraftedFiles drafted, FileLinks links, Clock real) {
        this.files = files;
        this.uses = uses;
        this.drafted = drafted;
        this.links = links;
        this.real = real;
    }

    @Override
    public AgencyFiles of(String agency) {
        return new AgencyFiles() {
            @Override
            public Optional<FileStored> find(String id) {
                return FileId.in(id)
                        .flatMap(files::find)
                        .filter(stored -> mayBeNamed(stored))
                        .map(Stored::file)
                        .filter(file -> file.getAgencyCode().equals(agency));
            }

            @Override
            public Optional<String> idIn(String url) {
                return links.idIn(url).map(FileId::value);
            }

            @Override
            public String address(String id) {
                return links.address(new FileId(id));
            }
        };
    }

    /** A file whose last draft was erased is about to be deleted; one that its draft left out may be named again, as a new one. */
    private boolean mayBeNamed(Stored stored) {
        var id = new FileId(stored.file().getFileId());
        return uses.isUsed(id)
                || drafted.keeps(
                        id,
                        left -> !left.erased() && isBefore(left.at().plus(TO_BE_NAMED)),
                        () -> isBefore(stored.writtenAt().plus(TO_BE_NAMED)));
    }

    private boolean isBefore(Instant end) {
        return real.instant().isBefore(end);
    }

    /** The file with this id, if anybody may see it without an account: it is published to the media. */
    Optional<FileStored> published(String id) {
        return find(id).filter(file -> uses.isPublished(new FileId(id), file.getAgencyCode()));
    }

    /**
     * Whether the file with this id was erased on request. A file that a log names is deleted for no other reason.
     *
     * @param openly whether only files count that were published to the media
     */
    boolean isErased(String id, boolean openly) {
        return FileId.in(id)
                .filter(it -> files.find(it).isEmpty())
                .filter(it -> openly ? uses.isPublished(it) : uses.isUsed(it))
                .isPresent();
    }

    /** The file with this id, if {@code reader} may see it. */
    Optional<FileStored> shown(String id, Account reader) {
        return find(id).filter(file -> mayRead(file, reader));
    }

    private Optional<FileStored> find(String id) {
        return FileId.in(id).flatMap(files::find).map(Stored::file);
    }

    private boolean mayRead(FileStored file, Account reader) {
        var own = reader.agencyCode();
        return reader.sees(file.getAgencyCode())
                || own != null && uses.isShown(new FileId(file.getFileId()), file.getAgencyCode(), own);
    }
}
