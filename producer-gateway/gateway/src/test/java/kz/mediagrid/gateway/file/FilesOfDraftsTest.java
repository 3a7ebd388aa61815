package kz.mediagrid.gateway.file;

import static kz.mediagrid.gateway.file.FileEraser.AFTER_DRAFT;
import static kz.mediagrid.gateway.file.FilesFixture.EDU;
import static kz.mediagrid.gateway.file.FilesFixture.PDF;
import static kz.mediagrid.gateway.file.FilesFixture.UPLOADED;
import static kz.mediagrid.gateway.file.FilesFixture.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kz.mediagrid.schemas.FileStored;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The time for which the files of drafts are kept. */
class FilesOfDraftsTest {

    private static final Duration A_DAY = Duration.ofDays(1).plusMillis(1);

    @TempDir
    private Path directory;

    private FilesFixture fixture;

    @BeforeEach
    void open() throws IOException {
        fixture = new FilesFixture(directory);
    }

    private FileEraser eraser(Duration later) {
        return fixture.eraser(later, topics -> true, event -> {});
    }

    private boolean isEndKnown(FileStored file) {
        return fixture.drafted.keeps(id(file), left -> true, () -> false);
    }

    private boolean isNamed(FileStored file, Duration later) {
        return fixture.rules(later).of("edu").find(file.getFileId()).isPresent();
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

        assertThat(isEndKnown(deleted)).isFalse();
        assertThat(isEndKnown(sent)).isFalse();
        assertThat(isEndKnown(leftOut)).isTrue();
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

    /** The file goes to and fro between two forms that are saved, while somebody looks. */
    @Test
    void aFileIsAtEveryInstantNamedOrLeftOut() {
        var file = fixture.upload(EDU, "a.pdf", PDF);
        var with = FilesFixture.draft(file);
        var without = FilesFixture.draft();
        fixture.drafted.apply("edu-1", with, UPLOADED);

        var saves = CompletableFuture.runAsync(() -> IntStream.range(0, 100_000)
                .forEach(save -> fixture.drafted.apply("edu-1", save % 2 == 0 ? without : with, UPLOADED)));
        boolean known = true;
        while (!saves.isDone()) {
            known &= isEndKnown(file);
        }

        saves.join();
        assertThat(known).isTrue();
    }
}
