package kz.mediagrid.observability.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

    @ParameterizedTest
    @CsvSource({
        "0,10,0",
        "999,1000,99",
        "10,10,100",
        "0,0,100",
        "11,10,100",
        "9000000000000000000,9000000000000000001,99"
    })
    void theShareIs100OnlyIfAllIsDone(long done, long total, int percent) {
        var progress = new Progress(done, total);

        assertThat(progress.percent()).isEqualTo(percent);
        assertThat(progress.isAll()).isEqualTo(percent == 100);
    }

    @Test
    void lessThanNothingIsNeverDone() {
        assertThatThrownBy(() -> new Progress(-1, 10)).hasMessage("-1 of 10 cannot be done");
    }
}
