package kz.mediagrid.gateway.file;

import static kz.mediagrid.gateway.file.FileEraser.AFTER_DRAFT;
import static kz.mediagrid.gateway.file.FilesFixture.EDU;
import static kz.mediagrid.gateway.file.FilesFixture.PDF;
import static kz.mediagrid.gateway.file.FilesFixture.UPLOADED;
import static kz.mediagrid.gateway.file.FilesFixture.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.files.FileId;
import kz.mediagrid.platform.write.NotAcknowledgedException;
import kz.mediagrid.schemas.AccountEvent;
import kz.mediagrid.schemas.AccountEventKind;
import kz.mediagrid.schemas.FileStored;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileEraserTest {

    private static final Account MAM = new Account("acc-9", Set.of(Role.AUTHORISED_BODY), "mam", null);
    private static final Duration A_DAY = Duration.ofDays(1).plusMillis(1);

    @TempDir
    private Path directory;

    private FilesFixture fixture;
    private boolean upToDate = true;
    private final List<AccountEvent> audited = new ArrayList<>();
    private Consumer<AccountEvent> audit = audited::add;

    @BeforeEach
    void open() throws IOException {
        fixture = new FilesFixture(directory);
    }

    private FileEraser eraser(Duration later) {
        return new FileEraser(
                fixture.files,
                fixture.uses,
                fixture.drafted,
                fixture.store,
                topics -> upToDate,
                ids -> ids.forEach(id -> fixture.files.apply(id, null, UPLOADED.plus(later))),
                event -> audit.accept(event),
                FilesFixture.after(later));
    }

    @Test
    void aFileThatNothingNamesIsGoneAfterADay() throws IOException {
        var file = fixture.upload(EDU, "a.pdf", PDF);

        assertThat(eraser(Duration.ofDays(1)).eraseDue()).isZero();
        assertThat(fixture.store.open(id(file))).isPresent();
        assertThat(eraser(A_DAY).eraseDue()).isEqualTo(1);

        assertThat(fixture.onDisk()).isEmpty();
        assertThat(fixture.files.find(id(file))).isEmpty();
    }

    @Test
    void aFileThatALogNamesStays() throws IOException {
        var file = fixture.upload(EDU, "a.pdf", PDF);
        fixture.uses.name(List.of(fixture.material(file, false)));

        assertThat(eraser(Duration.ofDays(900)).eraseDue()).isZero();
        assertThat(fixture.store.open(id(file))).isPresent();
    }

    @Test
    void aFileThatADraftNamesStaysAsLongAsTheDraft() throws IOException {
        var file = fixture.upload(EDU, "a.pdf", PDF);
        fixture.drafted.apply("edu-1", FilesFixture.draft(file), UPLOADED);

        assertThat(eraser(Duration.ofDays(900)).eraseDue()).isZero();
        assertThat(fixture.rules(Duration.ofDays(900)).of("edu").find(file.getFileId()))
                .isPresent();
        fixture.drafted.apply("edu-1", null, UPLOADED.plus(Duration.ofDays(900)));
        assertThat(eraser(Duration.ofDays(900).plus(AFTER_DRAFT)).eraseDue()).isZero();
        assertThat(eraser(Duration.ofDays(900).plus(AFTER_DRAFT).plusMillis(1)).eraseDue())
                .isEqualTo(1);

        assertThat(fixture.onDisk()).isEmpty();
    }

    @Test
    void aFileThatItsDraftLeavesIsDeletedUnlessAnotherDraftOrALogNamesIt() throws IOException {
        var alone = fixture.upload(EDU, "a.pdf", PDF);
        var shared = fixture.upload(EDU, "b.pdf", PDF);
        var sent = fixture.upload(EDU, "c.pdf", PDF);
        fixture.drafted.apply("edu-1", FilesFixture.draft(alone, shared, sent), UPLOADED);
        fixture.drafted.apply("edu-2", FilesFixture.draft(shared), UPLOADED);
        fixture.uses.name(List.of(fixture.material(sent, false)));

        fixture.drafted.apply("edu-1", null, UPLOADED);

        assertThat(eraser(Duration.ofMinutes(1)).eraseDue()).isEqualTo(1);
        assertThat(fixture.onDisk()).containsExactlyInAnyOrder(shared.getFileId(), sent.getFileId());
    }

    /** Another tab may show the form of the draft, and name the file. */
    @Test
    void aFileThatASaveLeavesOutStaysForADayAndCanBeNamedAgain() throws IOException {
        var file = fixture.upload(EDU, "a.pdf", PDF);
        var leftOut = Duration.ofDays(5);
        fixture.drafted.apply("edu-1", FilesFixture.draft(file), UPLOADED);

        fixture.drafted.apply("edu-1", FilesFixture.draft(), UPLOADED.plus(leftOut));

        assertThat(eraser(leftOut.plusDays(1)).eraseDue()).isZero();
        assertThat(isNamed(file, leftOut.plusHours(23).minusMillis(1))).isTrue();
        assertThat(isNamed(file, leftOut.plusHours(23))).isFalse();
        assertThat(eraser(leftOut.plus(A_DAY)).eraseDue()).isEqualTo(1);
        assertThat(fixture.onDisk()).isEmpty();
    }

    private boolean isNamed(FileStored file, Duration later) {
        return fixture.rules(later).of("edu").find(file.getFileId()).isPresent();
    }

    @Test
    void aFileThatASaveLeftOutIsDeletedSoonOnceTheDraftIsErased() throws IOException {
        var file = fixture.upload(EDU, "a.pdf", PDF);
        fixture.drafted.apply("edu-1", FilesFixture.draft(file), UPLOADED);
        fixture.drafted.apply("edu-1", FilesFixture.draft(), UPLOADED);

        fixture.drafted.apply("edu-1", null, UPLOADED.plusSeconds(60));

        assertThat(isNamed(file, Duration.ofSeconds(61))).isFalse();
        assertThat(eraser(AFTER_DRAFT.plusSeconds(60)).eraseDue()).isZero();
        assertThat(eraser(AFTER_DRAFT.plusSeconds(61)).eraseDue()).isEqualTo(1);
    }

    @Test
    void nothingIsKnownOfTheDraftsOfFilesThatAreSentOrDeleted() throws IOException {
        var deleted = fixture.upload(EDU, "a.pdf", PDF);
        var sent = fixture.upload(EDU, "b.pdf", PDF);
        var leftOut = fixture.upload(EDU, "c.pdf", PDF);
        fixture.drafted.apply("edu-1", FilesFixture.draft(deleted, sent), UPLOADED);
        fixture.drafted.apply("edu-2", FilesFixture.draft(leftOut), UPLOADED);
        fixture.uses.name(List.of(fixture.material(sent, false)));
        fixture.drafted.apply("edu-1", null, UPLOADED);
        fixture.drafted.apply("edu-2", FilesFixture.draft(), UPLOADED);

        eraser(Duration.ofMinutes(1)).eraseDue();

        assertThat(fixture.drafted.left(id(deleted))).isEmpty();
        assertThat(fixture.drafted.left(id(sent))).isEmpty();
        assertThat(fixture.drafted.left(id(leftOut))).isPresent();
    }

    @Test
    void aFileThatItsDraftLeftCannotBeNamedWhileItIsAboutToBeDeleted() {
        var file = fixture.upload(EDU, "a.pdf", PDF);
        var edu = fixture.rules(Duration.ofMinutes(5)).of("edu");
        fixture.drafted.apply("edu-1", FilesFixture.draft(file), UPLOADED);
        assertThat(edu.find(file.getFileId())).isPresent();

        fixture.drafted.apply("edu-1", null, UPLOADED);

        assertThat(edu.find(file.getFileId())).isEmpty();
    }

    @Test
    void aFileWhoseErasureTheAuditDoesNotStoreStays() throws IOException {
        var file = fixture.upload(EDU, "a.pdf", PDF);
        audit = event -> {
            throw new NotAcknowledgedException("an event", new TimeoutException("no room"));
        };

        assertThatThrownBy(() -> eraser(Duration.ofDays(3)).erase(file, MAM))
                .isInstanceOf(NotAcknowledgedException.class);

        assertThat(fixture.store.open(id(file))).isPresent();
        assertThat(fixture.files.find(id(file))).isPresent();
    }

    @Test
    void aFileIsErasedOnRequestThoughALogNamesIt() throws IOException {
        var file = fixture.upload(EDU, "a.pdf", PDF);
        fixture.uses.name(List.of(fixture.material(file, false)));
        var rules = fixture.rules(Duration.ofDays(3));
        assertThat(rules.isErased(file.getFileId(), false)).isFalse();

        eraser(Duration.ofDays(3)).erase(file, MAM);

        assertThat(audited).singleElement().satisfies(event -> {
            assertThat(event.getKind()).isEqualTo(AccountEventKind.FILE_ERASED);
            assertThat(event.getSubjectId()).isEqualTo(file.getFileId());
            assertThat(event.getActorId()).isEqualTo(MAM.id());
            assertThat(event.getAgencyCode()).isEqualTo(EDU.agency());
            assertThat(event.getAt()).isEqualTo(UPLOADED.plus(Duration.ofDays(3)));
        });
        assertThat(fixture.onDisk()).isEmpty();
        assertThat(rules.isErased(file.getFileId(), false)).isTrue();
        assertThat(rules.isErased(file.getFileId(), true))
                .as("told to those who have no account")
                .isFalse();
        assertThat(rules.isErased("f".repeat(32), false))
                .as("a file that never was")
                .isFalse();
    }

    @Test
    void nothingIsDeletedWhileATopicThatNamesFilesIsNotReadToItsEnd() throws IOException {
        var file = fixture.upload(EDU, "a.pdf", PDF);
        upToDate = false;

        assertThatThrownBy(() -> eraser(A_DAY).eraseDue()).isInstanceOf(IllegalStateException.class);

        assertThat(fixture.store.open(id(file))).isPresent();
    }

    @Test
    void bytesWithoutARecordAreGoneAfterADayOfTheStore() throws IOException {
        fixture.logIsAway = true;
        assertThatThrownBy(() -> fixture.upload(EDU, "a.pdf", PDF)).isInstanceOf(RequestProblem.class);
        var bytes = fixture.stored.resolve("00/" + "0".repeat(31) + "1");
        Files.setLastModifiedTime(bytes, FileTime.from(UPLOADED));

        eraser(Duration.ofDays(1)).eraseDue();
        assertThat(bytes).exists();
        eraser(A_DAY).eraseDue();

        assertThat(fixture.onDisk()).isEmpty();
    }

    @Test
    void bytesWithARecordStayInASweep() throws IOException {
        var file = fixture.upload(EDU, "a.pdf", PDF);
        fixture.uses.name(List.of(fixture.material(file, false)));
        Files.setLastModifiedTime(fixture.stored.resolve("00/" + file.getFileId()), FileTime.from(UPLOADED));

        eraser(Duration.ofDays(900)).eraseDue();

        assertThat(fixture.store.open(id(file))).isPresent();
    }

    @Test
    void theStoreIsLookedThroughOnceAnHour() throws IOException {
        var eraser = eraser(A_DAY);
        eraser.eraseDue();
        fixture.store.put(new FileId("0".repeat(32)), Files.write(directory.resolve("source"), PDF));
        Files.setLastModifiedTime(fixture.stored.resolve("00/" + "0".repeat(32)), FileTime.from(UPLOADED));

        eraser.eraseDue();

        assertThat(fixture.onDisk()).hasSize(1);
    }
}
