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
        return fixture.eraser(later, topics -> upToDate, event -> audit.accept(event));
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
