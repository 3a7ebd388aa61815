package kz.mediagrid.benchmark.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * The CSV file of the figures, with one column for each size of a load. The files of several runs can be joined: a line that repeats
 * the names of the columns begins the next file.
 */
public final class FigureFile {

    private static final List<String> COLUMNS =
            List.of("figure", "kind", "unit", "median", "lowest", "highest", "judgement");

    private FigureFile() {}

    /** @param sizes the names of all sizes that a load may have */
    public static void write(Path file, TreeSet<String> sizes, List<FigureLine> lines) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var columns = CsvSchema.builder()
                .addColumns(Stream.concat(COLUMNS.stream(), sizes.stream()).toList(), CsvSchema.ColumnType.STRING)
                .build()
                .withHeader();
        Files.writeString(
                file,
                new CsvMapper()
                        .writer(columns)
                        .writeValueAsString(
                                lines.stream().map(FigureFile::cells).toList()));
    }

    private static Map<String, String> cells(FigureLine line) {
        var cells = new TreeMap<>(Map.of(
                "figure", line.figure(),
                "kind", line.kind(),
                "unit", line.unit(),
                "median", digits(line.spread().median()),
                "lowest", digits(line.spread().lowest()),
                "highest", digits(line.spread().highest()),
                "judgement", line.judgement()));
        line.sizes().forEach((name, size) -> cells.put(name, size.toString()));
        return cells;
    }

    private static String digits(double figure) {
        return String.format(Locale.ROOT, "%.4g", figure);
    }

    /** Reads the lines in their order. */
    public static List<FigureLine> read(Path file) throws IOException {
        var lines = new ArrayList<FigureLine>();
        try (MappingIterator<List<String>> rows = new CsvMapper()
                .readerForListOf(String.class)
                .with(CsvReadFeature.WRAP_AS_ARRAY)
                .readValues(file.toFile())) {
            var columns = List.<String>of();
            while (rows.hasNext()) {
                var row = rows.next();
                if (row.get(0).equals(COLUMNS.get(0))) {
                    columns = row;
                } else {
                    lines.add(line(columns, row));
                }
            }
        }
        return lines;
    }

    private static FigureLine line(List<String> columns, List<String> row) {
        if (columns.size() != row.size()) {
            throw new IllegalArgumentException("the columns of '%s' are not named".formatted(String.join(",", row)));
        }
        var sizes = new TreeMap<String, Integer>();
        for (int column = COLUMNS.size(); column < columns.size(); column++) {
            if (!row.get(column).isEmpty()) {
                sizes.put(columns.get(column), Integer.valueOf(row.get(column)));
            }
        }
        var spread = row.subList(3, 6).stream().map(Double::valueOf).collect(Collectors.toList());
        return new FigureLine(
                row.get(0),
                row.get(1),
                row.get(2),
                new Spread(spread.get(0), spread.get(1), spread.get(2)),
                row.get(6),
                sizes);
    }
}
