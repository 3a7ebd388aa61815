package kz.mediagrid.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LargestReadTest {

    @Test
    void aFormThatIsTooLargeIsReadUpToTwiceTheLargestLimit() {
        var megabyte = 1_048_576L;
        var files = LargeUploads.of(Long.MAX_VALUE, "/uploads");

        assertThat(FairServer.largestRead(List.of(files, LargeUploads.of(30 * megabyte, "/forms/{id}"))))
                .isEqualTo(128 * megabyte);
        assertThat(FairServer.largestRead(List.of(files, LargeUploads.of(154 * megabyte, "/forms/{id}"))))
                .isEqualTo(308 * megabyte);
    }
}
