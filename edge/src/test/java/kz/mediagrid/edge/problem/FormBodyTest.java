package kz.mediagrid.edge.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FormBodyTest {

    @ParameterizedTest
    @MethodSource
    void onlyAFullDiskIsSaidToHaveNoSpace(IOException fault, ProblemKind kind) {
        var failure = new IllegalStateException("the form", new UncheckedIOException(fault));

        assertThat(FormBody.problem(failure).kind()).isEqualTo(kind);
    }

    static Stream<Arguments> onlyAFullDiskIsSaidToHaveNoSpace() {
        return Stream.of(
                arguments(new IOException("No space left on device"), ProblemKind.STORE_FULL),
                arguments(new IOException("Disk quota exceeded"), ProblemKind.STORE_FULL),
                arguments(new FileSystemException("/tmp/a", null, "No space left on device"), ProblemKind.STORE_FULL),
                arguments(new FileSystemException("/tmp/a", null, "Read-only file system"), ProblemKind.UNAVAILABLE),
                arguments(new NoSuchFileException("/tmp/a"), ProblemKind.UNAVAILABLE),
                arguments(new AccessDeniedException("/tmp/a"), ProblemKind.UNAVAILABLE),
                arguments(new IOException("Input/output error"), ProblemKind.UNAVAILABLE),
                arguments(new EOFException("the body ends early"), ProblemKind.MALFORMED));
    }
}
