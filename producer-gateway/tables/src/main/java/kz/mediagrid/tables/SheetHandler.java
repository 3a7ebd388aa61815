package kz.mediagrid.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.mediagrid.edge.problem.ProblemText;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the filled cells from the XML of one sheet, row by row, and stops where there are too many. */
final class SheetHandler extends DefaultHandler {

    private static final int MERGED_AREAS = 10_000;

    private final SheetCells cells;
    private final Map<Integer, Map<Integer, Cell>> rows = new TreeMap<>();
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();

    private int row = -1;
    private int column = -1;
    private @Nullable String type;
    private @Nullable String style;
    private boolean isFormula;
    private boolean isValue;
    private int phonetic;

    SheetHandler(SheetCells cells) {
        this.cells = cells;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "row" -> {
                var number = attributes.getValue("r");
                row = number == null ? row + 1 : Integer.parseInt(number) - 1;
                column = -1;
            }
            case "c" -> beginCell(attributes);
            case "f" -> isFormula = true;
            case "v", "t" -> isValue = phonetic == 0;
            case "rPh" -> phonetic++;
            case "mergeCell" -> {
                if (merged.size() < MERGED_AREAS) {
                    merged.add(CellRangeAddress.valueOf(attributes.getValue("ref")));
                }
            }
            default -> {}
        }
    }

    private void beginCell(Attributes attributes) {
        var reference = attributes.getValue("r");
        column = reference == null ? column + 1 : new CellReference(reference).getCol();
        type = attributes.getValue("t");
        style = attributes.getValue("s");
        isFormula = false;
        value.setLength(0);
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (isValue) {
            value.append(text, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "c" -> endCell();
            case "v", "t" -> isValue = false;
            case "rPh" -> phonetic--;
            default -> {}
        }
    }

    private void endCell() {
        var text = Cell.clean(cells.text(type, style, value.toString()));
        var cell =
                new Cell(text, new CellReference(row, column).formatAsString().replace("$", ""), fault(text));
        if (cell.isEmpty()) {
            return;
        }
        if (column >= CellGrid.COLUMNS) {
            throw CellGrid.tooManyColumns();
        }
        rows.computeIfAbsent(row, any -> new TreeMap<>()).put(column, cell);
        if (rows.size() > CellGrid.ROWS_AND_HEADINGS) {
            throw CellGrid.tooManyRows();
        }
    }

    private @Nullable ProblemText fault(String text) {
        if ("e".equals(type)) {
            return ProblemText.of("table.error-value", text);
        }
        return isFormula ? ProblemText.of("table.formula") : null;
    }

    /** The cells, where each row that a merged area covers has the area's text in the area's first column. */
    CellGrid grid() {
        for (var area : merged) {
            var text = rows.getOrDefault(area.getFirstRow(), Map.of()).get(area.getFirstColumn());
            if (text == null || area.getFirstRow() == area.getLastRow()) {
                continue;
            }
            rows.forEach((number, covered) -> {
                if (number > area.getFirstRow() && number <= area.getLastRow()) {
                    covered.putIfAbsent(area.getFirstColumn(), text);
                }
            });
        }
        return new CellGrid(rows.entrySet().stream()
                .map(row -> new CellGrid.Row(row.getKey() + 1, list(row.getValue())))
                .toList());
    }

    private static List<Cell> list(Map<Integer, Cell> filled) {
        var list = new ArrayList<Cell>();
        filled.forEach((column, cell) -> {
            while (list.size() < column) {
                list.add(Cell.EMPTY);
            }
            list.add(cell);
        });
        return list;
    }
}
