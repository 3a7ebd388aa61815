package kz.mediagrid.benchmark.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import kz.mediagrid.benchmark.figure.Curve;
import kz.mediagrid.benchmark.figure.FigureLine;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogarithmicAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.text.TextUtils;
import org.jfree.data.general.DatasetUtils;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * A picture of cost against size as SVG, whose texts can be selected: the medians joined by lines, with their ranges. The axis of
 * sizes is logarithmic, so equal steps are equal factors; the axis of costs begins at zero.
 */
public final class CostPicture {

    private static final Dimension SIZE = new Dimension(640, 360);
    private static final List<Color> COLOURS = List.of(new Color(0x1d4f91), new Color(0xb45309));
    private static final float LINE = 2;

    /** The part of a factor of two by which the axis of sizes goes beyond the points. */
    private static final double MARGIN = 1.15;

    private static final String SVG = "http://www.w3.org/2000/svg";

    static {
        // Otherwise the text of an upright axis is drawn as shapes.
        TextUtils.setUseDrawRotatedStringWorkaround(false);
    }

    private final Curve curve;
    private final YIntervalSeriesCollection points;

    private CostPicture(Curve curve, YIntervalSeriesCollection points) {
        this.curve = curve;
        this.points = points;
    }

    /** The picture of {@code curve}; empty if the lines have no cost of it at two sizes. */
    public static Optional<CostPicture> of(Curve curve, List<FigureLine> lines) {
        var points = new YIntervalSeriesCollection();
        for (var cost : curve.costs()) {
            var series = new YIntervalSeries(cost);
            curve.points(cost, lines)
                    .forEach((size, spread) -> series.add(size, spread.median(), spread.lowest(), spread.highest()));
            if (series.getItemCount() > 1) {
                points.addSeries(series);
            }
        }
        return points.getSeriesCount() == 0 ? Optional.empty() : Optional.of(new CostPicture(curve, points));
    }

    /** Writes the picture into a folder, and returns its file. */
    public Path writeInto(Path folder) {
        var file = folder.resolve("cost-by-%s.svg".formatted(curve.size()));
        try {
            Files.createDirectories(folder);
            var graphics = new SVGGraphics2D(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null));
            graphics.setSVGCanvasSize(SIZE);
            chart().draw(graphics, new Rectangle2D.Double(0, 0, SIZE.width, SIZE.height));
            try (var out = Files.newBufferedWriter(file)) {
                graphics.stream(out, true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the picture %s cannot be written".formatted(file), e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this Java has no XML", e);
        }
        return file;
    }

    private JFreeChart chart() {
        var renderer = new XYErrorRenderer();
        renderer.setDrawXError(false);
        renderer.setDefaultLinesVisible(true);
        for (int series = 0; series < points.getSeriesCount(); series++) {
            renderer.setSeriesPaint(series, COLOURS.get(series % COLOURS.size()));
            renderer.setSeriesStroke(series, new BasicStroke(LINE));
        }
        var plot = new XYPlot(points, sizes(), costs(), renderer);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setRangeGridlinePaint(Color.LIGHT_GRAY);
        plot.setDomainGridlinePaint(Color.LIGHT_GRAY);
        var chart = new JFreeChart(null, JFreeChart.DEFAULT_TITLE_FONT, plot, true);
        chart.setBackgroundPaint(Color.WHITE);
        return chart;
    }

    private ValueAxis sizes() {
        var axis = new LogarithmicAxis(curve.sizeAxis());
        axis.setExpTickLabelsFlag(false);
        axis.setNumberFormatOverride(NumberFormat.getIntegerInstance(Locale.ROOT));
        var measured = DatasetUtils.findDomainBounds(points, false);
        axis.setRange(measured.getLowerBound() / MARGIN, measured.getUpperBound() * MARGIN);
        return axis;
    }

    private ValueAxis costs() {
        var axis = new NumberAxis(curve.costAxis());
        axis.setAutoRangeIncludesZero(true);
        axis.setNumberFormatOverride(NumberFormat.getNumberInstance(Locale.ROOT));
        return axis;
    }
}
