package kz.mediagrid.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import kz.mediagrid.standalone.Standalone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That the data arrive is shown by YearOfDataTest, on a running media-grid. */
class FillCommandTest {

    @ParameterizedTest
    @CsvSource({
        "--years=0,2023-12-25 and 2035-12-31",
        "--years=11,2035-12-31",
        "--from=2022-W01,2023-12-25",
        "--from=soon,soon"
    })
    void weeksOutsideTheCalendarAreRefusedInOneSentence(String option, String told) {
        var said = new StringWriter();

        int code =
                Standalone.with(new FillCommand()).setErr(new PrintWriter(said)).execute("fill", option);

        assertThat(code).isEqualTo(2);
        assertThat(said.toString().lines()).hasSize(1).allMatch(line -> line.contains(told));
    }

    @Test
    void withoutARunningMediaGridItSaysSo() {
        var said = new StringWriter();

        int code =
                Standalone.with(new FillCommand()).setErr(new PrintWriter(said)).execute("fill", "--port=1030");

        assertThat(code).isEqualTo(1);
        assertThat(said.toString()).contains("Nothing answers at 127.0.0.1:1034");
    }
}
