package kz.mediagrid.benchmark.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureFileTest {

    private static final FigureLine RATIO = new FigureLine(
            "P2b", "ratio", "", new Spread(1.5, 1.25, 1.75), "GOAL", Map.of("entries", 1_000, "crowd", 30));
    private static final FigureLine COST = new FigureLine(
            "media-grid, a delivery", "cost", "µs", new Spread(1_300, 1_100, 1_410), "", Map.of("outlets", 200));

    @TempDir
    private Path folder;

    @Test
    void theFileHasAColumnForEachSize() throws IOException {
        assertThat(Files.readAllLines(written(RATIO, COST)))
                .containsExactly(
                        "figure,kind,unit,median,lowest,highest,judgement,crowd,entries,outlets",
                        "P2b,ratio,,1.500,1.250,1.750,GOAL,30,1000,",
                        "\"media-grid, a delivery\",cost,µs,1300,1100,1410,,,,200");
    }

    @Test
    void joinedFilesAreReadAsOne() throws IOException {
        var joined = Files.writeString(
                folder.resolve("joined.csv"), Files.readString(written(RATIO)) + Files.readString(written(COST)));

        assertThat(FigureFile.read(joined)).containsExactly(RATIO, COST);
    }

    @Test
    void aFileWithoutTheNamesOfItsColumnsIsRefused() throws IOException {
        var file = Files.writeString(folder.resolve("cut.csv"), "P2b,ratio,,1.500,1.250,1.750,GOAL,30,1000,\n");

        assertThatThrownBy(() -> FigureFile.read(file)).hasMessageContaining("P2b,ratio");
    }

    private Path written(FigureLine... lines) throws IOException {
        var file = folder.resolve("made/bench.csv");
        FigureFile.write(file, new TreeSet<>(List.of("crowd", "entries", "outlets")), List.of(lines));
        return file;
    }
}
