package kz.mediagrid.gateway.file;

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
import java.util.List;
import kz.mediagrid.files.FileId;
import kz.mediagrid.platform.write.NotAcknowledgedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileEraserTest {

    private static final Duration A_DAY = Duration.ofDays(1).plusMillis(1);

    @TempDir
    private Path directory;

    private FilesFixture fixture;
    private boolean upToDate = true;

    @BeforeEach
    void open() throws IOException {
        fixture = new FilesFixture(directory);
    }

    private FileEraser eraser(Duration later) {
        return new FileEraser(
                fixture.files,
                fixture.uses,
                fixture.store,
                topics -> upToDate,
                ids -> ids.forEach(id -> fixture.files.apply(id, null, UPLOADED.plus(later))),
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
    void nothingIsDeletedWhileATopicThatNamesFilesIsNotReadToItsEnd() throws IOException {
        var file = fixture.upload(EDU, "a.pdf", PDF);
        upToDate = false;

        assertThatThrownBy(() -> eraser(A_DAY).eraseDue()).isInstanceOf(IllegalStateException.class);

        assertThat(fixture.store.open(id(file))).isPresent();
    }

    @Test
    void bytesWithoutARecordAreGoneAfterADayOfTheStore() throws IOException {
        fixture.logIsAway = true;
        assertThatThrownBy(() -> fixture.upload(EDU, "a.pdf", PDF)).isInstanceOf(NotAcknowledgedException.class);
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
