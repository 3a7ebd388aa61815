package kz.mediagrid.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.mediagrid.standalone.Standalone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That the rows measure is shown by the long suite. */
class BenchCommandTest {

    @ParameterizedTest
    @CsvSource({"P99,is no row", "'',name rows"})
    void wrongRowsAreRefusedInOneSentenceThatNamesThem(String id, String told) {
        var said = new StringWriter();
        var line = Standalone.with(new BenchCommand()).setErr(new PrintWriter(said));

        int code = id.isEmpty() ? line.execute("bench") : line.execute("bench", id);

        assertThat(code).isEqualTo(2);
        assertThat(said.toString().lines()).singleElement().asString().contains(told, "P1, ", "and all");
    }

    @ParameterizedTest
    @CsvSource({"outlets=10", "commands=0"})
    void aSizeThatNoChosenRowHasIsRefused(String size) {
        var said = new StringWriter();
        var line = Standalone.with(new BenchCommand()).setErr(new PrintWriter(said));

        int code = line.execute("bench", "P2", "--size", size);

        assertThat(code).isEqualTo(2);
        assertThat(said.toString().lines()).singleElement().asString().contains("no row that runs has a size");
    }

    @Test
    void picturesAreDrawnFromAFileOfFiguresWithoutMeasuring(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("bench.csv"), """
                figure,kind,unit,median,lowest,highest,judgement,outlets
                "media-grid, a delivery",cost,µs,1300,1100,1410,,50
                "media-grid, a delivery",cost,µs,1350,1200,1400,,200
                """);
        var said = new StringWriter();

        int code = Standalone.with(new BenchCommand())
                .setOut(new PrintWriter(said))
                .execute("bench", "sizes", "--from", file.toString(), "--pictures", folder.toString());

        assertThat(code).isZero();
        assertThat(folder.resolve("cost-by-outlets.svg")).content().contains("media-grid, a delivery");
        assertThat(said.toString())
                .contains("Drawn: ", "cost-by-outlets.svg", "Not drawn, for want of two sizes: years");
    }

    @Test
    void picturesAreOfSizesAlone() {
        var said = new StringWriter();
        var line = Standalone.with(new BenchCommand()).setErr(new PrintWriter(said));

        assertThat(line.execute("bench", "P2", "--pictures", "docs")).isEqualTo(2);
        assertThat(said.toString().lines()).singleElement().asString().contains("for sizes alone");
    }

    @Test
    void theHelpTellsWhatIsMeasuredAndWhatTheExitCodeMeans() {
        var said = new StringWriter();

        int code = Standalone.with(new BenchCommand())
                .setOut(new PrintWriter(said))
                .execute("bench", "--help");

        assertThat(code).isZero();
        assertThat(said.toString()).contains("--short", "not judged", "exit code");
    }
}
