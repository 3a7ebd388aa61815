package kz.mediagrid.watch.testing;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/** The text that a monitoring system reads from the registry. */
public final class Scrape {

    private Scrape() {}

    /** The value of the series, e.g. {@code media_grid_x{kind="Y"}}. */
    public static double value(PrometheusMeterRegistry registry, String series) {
        var scrape = registry.scrape();
        return scrape.lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + series + " in\n" + scrape));
    }
}
