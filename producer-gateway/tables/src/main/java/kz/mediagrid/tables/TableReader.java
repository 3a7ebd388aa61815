package kz.mediagrid.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.problem.ProblemText;
import org.jspecify.annotations.Nullable;

/**
 * Reads a grid of cells as rows of planned events. A row of headings says what the columns are, in any order; without one,
 * the columns have the short order of the form. A second row of headings, as of a second table, begins anew.
 */
final class TableReader {

    private static final int ROWS_UP_TO_HEADINGS = 20;

    private final FormColumns form;
    private final FormColumns.HeadingNames names;

    TableReader(FormColumns form) {
        this.form = form;
        this.names = form.names();
    }

    ReadTable read(CellGrid grid, GridWeek week) {
        if (grid.rows().isEmpty()) {
            throw CellGrid.empty();
        }
        return new Reading(grid, week).read();
    }

    /** The columns that a row of headings names, by the index of the cell; empty if the row is none. */
    private Optional<Map<Integer, Heading>> headings(CellGrid.Row row) {
        var found = new HashMap<Integer, Heading>();
        long unknown = row.filled().count() / 2;
        for (int at = 0; at < row.cells().size(); at++) {
            if (row.cell(at).isEmpty()) {
                continue;
            }
            var heading = names.find(row.cell(at).text());
            if (heading.isPresent()) {
                found.put(at, heading.get());
            } else if (--unknown < 0) {
                // Rows of events end here soon.
                return Optional.empty();
            }
        }
        long kinds = found.values().stream()
                .map(Heading::column)
                .filter(column -> column.kind() != FormColumn.Kind.NUMBER)
                .distinct()
                .count();
        return kinds >= 2 ? Optional.of(found) : Optional.empty();
    }

    /** The reading of one grid. */
    private final class Reading {

        private final CellGrid grid;
        private final GridWeek week;
        private final List<ReadRow> rows = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();
        private final Set<String> columns = new LinkedHashSet<>();
        private Map<Integer, Heading> headings = Map.of();
        private DayText.@Nullable Days dayOfSection;
        private boolean isBehindHeadings;

        private Reading(CellGrid grid, GridWeek week) {
            this.grid = grid;
            this.week = week;
        }

        private ReadTable read() {
            int first = IntStream.range(
                            0, Math.min(ROWS_UP_TO_HEADINGS, grid.rows().size()))
                    .filter(at -> headings(grid.rows().get(at)).isPresent())
                    .findFirst()
                    .orElse(-1);
            if (first < 0) {
                useShortOrder();
            }
            for (var row : grid.rows().subList(Math.max(first, 0), grid.rows().size())) {
                readRow(row);
            }
            return new ReadTable(rows, faults, columns);
        }

        private void useShortOrder() {
            var order = form.withoutHeadings();
            headings = new HashMap<>();
            for (int at = 0; at < order.size(); at++) {
                headings.put(at, order.get(at));
            }
            boolean isLikely = grid.rows().stream()
                    .anyMatch(row -> WhenText.read(row.cell(0).text(), week).days() != null
                            || DayText.whole(row.cell(0).text(), week).isPresent());
            if (!isLikely) {
                faults.add(new Fault("", null, ProblemText.of("table.no-heading")));
            }
            grid.rows().stream()
                    .flatMap(row -> row.cells().stream().skip(order.size()))
                    .filter(cell -> !cell.isEmpty())
                    .findFirst()
                    .ifPresent(cell ->
                            faults.add(new Fault("", cell.name(), ProblemText.of("table.beyond-order", order.size()))));
            order.forEach(this::cover);
        }

        private void readRow(CellGrid.Row row) {
            var found = headings(row);
            if (found.isPresent()) {
                useHeadings(row, found.get());
                return;
            }
            boolean isNumbering = isBehindHeadings && isNumbering(row);
            isBehindHeadings = false;
            if (isNumbering || isSection(row)) {
                return;
            }
            var reading = new RowReading(row.number(), week);
            var cells = new CellReading(reading);
            headings.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(column -> cells.read(column.getValue(), row.cell(column.getKey())));
            if (reading.isEmpty()) {
                return;
            }
            if (dayOfSection != null) {
                reading.putDayOfSection(dayOfSection.first());
            }
            rows.add(reading.finish());
            if (rows.size() > CellGrid.ROWS) {
                throw CellGrid.tooManyRows();
            }
        }

        /** Whether the row only numbers the columns, as official forms do below their headings. */
        private static boolean isNumbering(CellGrid.Row row) {
            var numbers = row.filled().map(Cell::text).toList();
            return IntStream.range(0, numbers.size())
                    .allMatch(at -> numbers.get(at).equals(Integer.toString(at + 1)));
        }

        /** Whether the row has nothing but a day, under which the rows of that day follow. */
        private boolean isSection(CellGrid.Row row) {
            var filled = row.filled().toList();
            if (filled.size() != 1 || headings.size() < 2) {
                return false;
            }
            var day = DayText.whole(filled.get(0).text(), week);
            day.ifPresent(it -> dayOfSection = it);
            return day.isPresent();
        }

        private void useHeadings(CellGrid.Row row, Map<Integer, Heading> found) {
            headings = new HashMap<>();
            dayOfSection = null;
            isBehindHeadings = true;
            for (int at = 0; at < row.cells().size(); at++) {
                var cell = row.cell(at);
                var heading = found.get(at);
                if (heading == null) {
                    if (!cell.isEmpty()) {
                        faults.add(new Fault(
                                cell.text(), cell.name(), ProblemText.of("table.unknown-heading", cell.text())));
                    }
                    continue;
                }
                var languaged = withLanguage(heading, found.values());
                if (headings.containsValue(languaged) && languaged.column().kind() != FormColumn.Kind.NUMBER) {
                    faults.add(new Fault(cell.text(), cell.name(), ProblemText.of("table.heading-twice", cell.text())));
                    continue;
                }
                headings.put(at, languaged);
                cover(languaged);
            }
        }

        /** Each column has the language of its heading, if the heading is there in Kazakh and in Russian. */
        private static Heading withLanguage(Heading heading, Iterable<Heading> all) {
            if (heading.language() != null || !heading.column().languages()) {
                return heading;
            }
            var spoken = new LinkedHashSet<String>();
            for (var other : all) {
                if (other.column().equals(heading.column()) && other.language() == null) {
                    spoken.add(other.spoken() == null ? "ru" : other.spoken());
                }
            }
            return spoken.size() == 2 ? heading.in(heading.spoken() == null ? "ru" : heading.spoken()) : heading;
        }

        private void cover(Heading heading) {
            var column = heading.column();
            column.fields().stream()
                    .filter(field -> column.kind() != FormColumn.Kind.NUMBER)
                    .forEach(field ->
                            columns.add(heading.language() == null ? field : field + "." + heading.language()));
            if (column.kind() == FormColumn.Kind.WHEN || column.kind() == FormColumn.Kind.DAY) {
                columns.add("endDate");
            }
            if (column.kind() == FormColumn.Kind.WHEN) {
                columns.addAll(HoursText.FIELDS);
            }
        }
    }
}
