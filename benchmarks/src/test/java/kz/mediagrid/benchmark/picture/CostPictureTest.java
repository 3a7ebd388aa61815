package kz.mediagrid.benchmark.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import kz.mediagrid.benchmark.figure.Curve;
import kz.mediagrid.benchmark.figure.FigureFile;
import kz.mediagrid.benchmark.figure.FigureLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;

class CostPictureTest {

    private static final String SIZE_AXIS = "events in the week";
    private static final String COST_AXIS = "processor time of a decision [µs]";
    private static final String FULL = "media-grid, a decision in a full week";
    private static final String FEW = "media-grid, a decision in a week of 100";
    private static final Curve CURVE =
            new Curve("P2b", "entries", List.of(), SIZE_AXIS, COST_AXIS, 1, List.of(FULL, FEW));

    @TempDir
    private Path folder;

    @Test
    void thePictureHasBothAxesItsSeriesAndTheMeasuredSizesAsText() throws Exception {
        var texts = texts(draw(THREE_SIZES));

        assertThat(texts).contains(SIZE_AXIS, COST_AXIS, FULL, FEW, "0", "100", "1,000");
    }

    @Test
    void thePictureHasOnePointForEachMeasurement() throws Exception {
        // A shape is drawn for each point, and one for each series in the legend.
        assertThat(shapes(draw(THREE_SIZES))).isEqualTo(2 * 3 + 2);
        assertThat(shapes(draw(THREE_SIZES + cost(FULL, 1_700, 200)))).isEqualTo(2 * 3 + 2 + 1);
    }

    @Test
    void aSizeMeasuredAgainIsDrawnOnce() throws Exception {
        assertThat(shapes(draw(THREE_SIZES + HEADER + cost(FULL, 1_700, 1_000))))
                .isEqualTo(2 * 3 + 2);
    }

    @Test
    void oneSizeIsNoCurve() throws IOException {
        assertThat(CostPicture.of(CURVE, lines(HEADER + cost(FULL, 1_500, 100))))
                .isEmpty();
    }

    @Test
    void thePictureIsSmall() throws IOException {
        assertThat(Files.size(draw(THREE_SIZES))).isBetween(1_000L, 40_000L);
    }

    private static final String HEADER = "figure,kind,unit,median,lowest,highest,judgement,crowd,entries\n";
    private static final String THREE_SIZES = HEADER
            + cost(FULL, 1_500, 100)
            + cost(FEW, 1_510, 100)
            + cost(FULL, 1_600, 1_000)
            + cost(FEW, 1_490, 1_000)
            + cost(FULL, 1_650, 3_000)
            + cost(FEW, 1_500, 3_000);

    private static String cost(String name, int micros, int entries) {
        return "\"%s\",cost,µs,%d,%d,%d,,30,%d\n".formatted(name, micros, micros - 50, micros + 70, entries);
    }

    private List<FigureLine> lines(String csv) throws IOException {
        return FigureFile.read(Files.writeString(folder.resolve("bench.csv"), csv));
    }

    private Path draw(String csv) throws IOException {
        var file = CostPicture.of(CURVE, lines(csv)).orElseThrow().writeInto(folder.resolve("pictures"));
        assertThat(file).hasFileName("cost-by-entries.svg");
        return file;
    }

    private static List<String> texts(Path svg) throws Exception {
        var texts = nodes(svg, "//*[local-name()='text']");
        return IntStream.range(0, texts.getLength())
                .mapToObj(text -> texts.item(text).getTextContent().strip())
                .toList();
    }

    /** The filled shapes; lines are not filled, and backgrounds are rectangles. */
    private static int shapes(Path svg) throws Exception {
        return nodes(
                        svg,
                        "//*[local-name()='path'][not(ancestor::*[local-name()='defs'])][not(contains(@style,'fill:none'))]")
                .getLength();
    }

    private static NodeList nodes(Path svg, String path) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return (NodeList) XPathFactory.newInstance()
                .newXPath()
                .evaluate(
                        path, factory.newDocumentBuilder().parse(svg.toFile()), javax.xml.xpath.XPathConstants.NODESET);
    }
}
