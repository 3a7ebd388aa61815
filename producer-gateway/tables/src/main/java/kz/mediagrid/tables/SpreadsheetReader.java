package kz.mediagrid.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the first sheet with rows of an XLSX file. The file comes from outside: its size is limited packed and unpacked, no
 * document type and no outer entity is read, and no formula is evaluated.
 */
final class SpreadsheetReader {

    /** The limit for all parts of a file, unpacked [bytes]. */
    private static final int UNPACKED = 16 * 1024 * 1024;

    private static final int PARTS = 500;
    private static final int SHEETS = 20;
    private static final Set<FileMagic> OLD = Set.of(FileMagic.BIFF2, FileMagic.BIFF3, FileMagic.BIFF4);
    private static final Set<String> WORKBOOKS = Set.of(
            XSSFRelation.WORKBOOK.getContentType(),
            XSSFRelation.MACROS_WORKBOOK.getContentType(),
            XSSFRelation.TEMPLATE_WORKBOOK.getContentType(),
            XSSFRelation.MACRO_TEMPLATE_WORKBOOK.getContentType());

    static {
        // Rows without text pack better than POI believes; its limits are set to ours, which are counted before.
        ZipSecureFile.setMinInflateRatio(0);
        ZipSecureFile.setMaxEntrySize(UNPACKED);
    }

    private SpreadsheetReader() {}

    /**
     * The cells of {@code file}.
     *
     * @throws RequestProblem if the file is no spreadsheet, is too large, or cannot be read
     */
    static CellGrid read(byte[] file) {
        if (file.length > CellGrid.SIZE) {
            throw CellGrid.tooLarge();
        }
        if (file.length == 0) {
            throw CellGrid.empty();
        }
        requireSpreadsheet(file);
        try {
            requireSmall(file);
            return grid(file);
        } catch (RequestProblem refused) {
            throw refused;
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                // POI throws what comes to hand when a part of a file is not as it should be.
                | RuntimeException e) {
            var broken = ProblemKind.REFUSED.because(ProblemText.of("table.broken"));
            broken.addSuppressed(e);
            throw broken;
        }
    }

    private static void requireSpreadsheet(byte[] file) {
        var magic = FileMagic.valueOf(file);
        if (magic == FileMagic.OLE2) {
            // A protected file is an encrypted one within a file of the old format.
            boolean isEncrypted = new String(file, StandardCharsets.ISO_8859_1)
                    .contains(new String(
                            "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
            throw ProblemKind.REFUSED.because(ProblemText.of(isEncrypted ? "table.encrypted" : "table.old-excel"));
        }
        if (OLD.contains(magic)) {
            throw ProblemKind.REFUSED.because(ProblemText.of("table.old-excel"));
        }
        if (magic != FileMagic.OOXML) {
            throw notXlsx();
        }
    }

    private static RequestProblem notXlsx() {
        return ProblemKind.REFUSED.because(ProblemText.of("table.not-xlsx"));
    }

    /** Counts what the file unpacks to, and stops where that is too much. */
    private static void requireSmall(byte[] file) throws IOException {
        long unpacked = 0;
        int parts = 0;
        var buffer = new byte[8 * 1024];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                parts++;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > UNPACKED || parts > PARTS) {
                        throw ProblemKind.TOO_LARGE.because(ProblemText.of("table.unpacked", CellGrid.ROWS));
                    }
                }
            }
        }
    }

    private static CellGrid grid(byte[] file)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        try (var parts = OPCPackage.open(new ByteArrayInputStream(file))) {
            if (WORKBOOKS.stream()
                    .allMatch(type -> parts.getPartsByContentType(type).isEmpty())) {
                throw notXlsx();
            }
            var reader = new XSSFReader(parts);
            var cells = new SheetCells(reader.getSharedStringsTable(), reader.getStylesTable(), countsFrom1904(reader));
            int sheets = 0;
            for (Iterator<InputStream> data = reader.getSheetsData(); data.hasNext() && sheets < SHEETS; sheets++) {
                try (var sheet = data.next()) {
                    var handler = new SheetHandler(cells);
                    parse(sheet, handler);
                    var grid = handler.grid();
                    if (!grid.rows().isEmpty()) {
                        return grid;
                    }
                }
            }
            return new CellGrid(List.of());
        }
    }

    /** Whether the days of the file are counted from 1904, as Excel for Mac did. */
    private static boolean countsFrom1904(XSSFReader reader)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        var found = new boolean[1];
        try (var workbook = reader.getWorkbookData()) {
            parse(workbook, new DefaultHandler() {
                @Override
                public void startElement(String uri, String name, String qualified, Attributes attributes) {
                    if (name.equals("workbookPr")) {
                        found[0] = Set.of("1", "true").contains(String.valueOf(attributes.getValue("date1904")));
                    }
                }
            });
        }
        return found[0];
    }

    private static void parse(InputStream part, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        var parser = XMLHelper.newXMLReader();
        parser.setContentHandler(handler);
        parser.parse(new InputSource(part));
    }
}
