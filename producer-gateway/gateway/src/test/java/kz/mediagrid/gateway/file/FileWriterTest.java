package kz.mediagrid.gateway.file;

import static kz.mediagrid.gateway.file.FilesFixture.EDU;
import static kz.mediagrid.gateway.file.FilesFixture.LARGEST;
import static kz.mediagrid.gateway.file.FilesFixture.PDF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileWriterTest {

    @TempDir
    private Path directory;

    private FilesFixture fixture;

    @BeforeEach
    void open() throws IOException {
        fixture = new FilesFixture(directory);
    }

    @Test
    void theRecordSaysTheTypeTheSizeAndTheHashThatTheGatewayFound() throws IOException {
        var stored = fixture.upload(EDU, "../Вакансии.PDF", PDF);

        assertThat(stored.getName()).isEqualTo("Вакансии.PDF");
        assertThat(stored.getMediaType()).isEqualTo("application/pdf");
        assertThat(stored.getSizeBytes()).isEqualTo(PDF.length);
        assertThat(stored.getSha256()).matches("[0-9a-f]{64}");
        assertThat(stored.getAgencyCode()).isEqualTo("edu");
        assertThat(fixture.onDisk()).containsExactly(stored.getFileId());
    }

    @Test
    void aProgramNamedPdfIsRefusedInASentence() throws IOException {
        var program = Arrays.copyOf("MZ".getBytes(StandardCharsets.ISO_8859_1), 500);

        assertRefused(() -> fixture.upload(EDU, "report.pdf", program), ProblemKind.FILE_REFUSED, "file.program");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedWithTheLimit() throws IOException {
        assertRefused(
                () -> fixture.upload(EDU, "a.pdf", new byte[LARGEST + 1]),
                ProblemKind.TOO_LARGE,
                ProblemText.of("file.too-large", 1).toString());
        assertRefused(
                () -> fixture.upload(EDU, "a.pdf", new ByteArrayInputStream(new byte[LARGEST + 1]), -1),
                ProblemKind.TOO_LARGE,
                ProblemText.of("file.too-large", 1).toString());
    }

    @Test
    void aCutUploadLeavesNothing() throws IOException {
        assertThatThrownBy(() -> fixture.upload(EDU, "a.pdf", new ByteArrayInputStream(PDF), PDF.length + 1))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> fixture.upload(EDU, "a.pdf", new Cut(), -1)).hasMessage("cut");

        assertThat(fixture.onDisk()).isEmpty();
    }

    private static final class Cut extends InputStream {
        private int at;

        @Override
        public int read() throws IOException {
            if (at == PDF.length / 2) {
                throw new IOException("cut");
            }
            return PDF[at++];
        }

        /** As a socket does: the failure is no end. */
        @Override
        public int read(byte[] block, int from, int length) throws IOException {
            block[from] = (byte) read();
            return 1;
        }
    }

    @Test
    void aStoreThatDoesNotWorkKeepsNobodyWaitingAndNothing() throws IOException {
        Files.write(fixture.stored.resolve("00"), new byte[0]);

        assertThatExceptionOfType(RequestProblem.class)
                .isThrownBy(() -> fixture.upload(EDU, "a.pdf", PDF))
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(ProblemKind.UNAVAILABLE);
                    assertThat(problem.text().key()).isEqualTo("file.store-away");
                    assertThat(problem.getHeaders().getFirst("Retry-After")).isEqualTo("10");
                });
        assertThat(fixture.onDisk()).containsExactly("00");
    }

    @Test
    void aCallerWhoseKeyWasRevokedMeanwhileStoresNothing() throws IOException {
        var revoked = ProblemKind.UNAUTHENTICATED.because(ProblemText.of("account.ended"));

        assertThatThrownBy(() -> fixture.writer().write(EDU, "a.pdf", new ByteArrayInputStream(PDF), -1, () -> {
                    throw revoked;
                }))
                .isEqualTo(revoked);
        assertThat(fixture.onDisk()).isEmpty();
    }

    @Test
    void aRecordThatIsNotAcknowledgedIsReportedSoThatTheCallerTriesAgain() throws IOException {
        fixture.logIsAway = true;
        assertThatExceptionOfType(RequestProblem.class)
                .isThrownBy(() -> fixture.upload(EDU, "a.pdf", PDF))
                .satisfies(problem -> assertThat(problem.text().key()).isEqualTo("file.store-away"));

        fixture.logIsAway = false;
        var again = fixture.upload(EDU, "a.pdf", PDF);

        assertThat(fixture.onDisk()).hasSize(2).contains(again.getFileId());
    }

    private void assertRefused(ThrowingCallable upload, ProblemKind kind, String reason) throws IOException {
        assertThatExceptionOfType(RequestProblem.class).isThrownBy(upload).satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.text()).hasToString(reason);
        });
        assertThat(fixture.onDisk()).isEmpty();
    }
}
