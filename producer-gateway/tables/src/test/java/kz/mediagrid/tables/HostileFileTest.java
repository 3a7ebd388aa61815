package kz.mediagrid.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.tables.testing.HostileFiles;
import kz.mediagrid.tables.testing.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file comes from outside: whatever it is, the answer is rows or a clear refusal. */
class HostileFileTest {

    private final EventTables tables = Tables.standard();

    @TempDir
    private Path folder;

    @Test
    void aProgramThatIsCalledXlsxIsRefused() {
        assertThat(refusal(HostileFiles.program())).isEqualTo("table.not-xlsx");
        assertThat(refusal("Дата;Время".getBytes(StandardCharsets.UTF_8))).isEqualTo("table.not-xlsx");
        assertThat(refusal("<html><table>".getBytes(StandardCharsets.UTF_8))).isEqualTo("table.not-xlsx");
        assertThat(refusal(HostileFiles.zip("word/document.xml", 10))).isIn("table.not-xlsx", "table.broken");
        assertThat(refusal(new byte[0])).isEqualTo("table.empty");
        assertThat(refusal(new byte[1])).isEqualTo("table.not-xlsx");
    }

    @Test
    void anOldOrAProtectedFileIsRefusedWithAdvice() {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        var locked = new ByteArrayOutputStream();
        locked.writeBytes(old);
        locked.writeBytes("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));

        assertThat(refusal(old)).isEqualTo("table.old-excel");
        assertThat(refusal(locked.toByteArray())).isEqualTo("table.encrypted");
    }

    @Test
    void aWordDocumentIsNoTable() {
        var types = Workbooks.part(HostileFiles.good(), "[Content_Types].xml");
        var document = Workbooks.withPart(
                HostileFiles.good(),
                "[Content_Types].xml",
                types.replace("spreadsheetml.sheet.main", "wordprocessingml.document.main"));

        assertThat(refusal(document)).isEqualTo("table.not-xlsx");
    }

    @Test
    void anEmptyWorkbookIsRefused() {
        assertThat(refusal(Workbooks.withRows())).isEqualTo("table.empty");
    }

    @Test
    void aZipBombIsStoppedBeforeItIsUnpacked() {
        assertThat(refusal(HostileFiles.zipBomb())).isEqualTo("table.unpacked");
        assertThat(refusal(Workbooks.withParts(
                        HostileFiles.good(), Map.of("xl/media/image.bin", new byte[17 * 1024 * 1024]))))
                .isEqualTo("table.unpacked");
    }

    @Test
    void aLargeFileIsRefusedUnread() {
        assertThat(refusal(new byte[CellGrid.SIZE + 1])).isEqualTo("table.too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {Workbooks.SHEET, Workbooks.STRINGS, "xl/styles.xml", "xl/workbook.xml", "[Content_Types].xml"})
    void noOuterEntityIsRead(String part) {
        var secret = folder.resolve("secret.txt");
        write(secret, "a secret of the server");
        var hostile = HostileFiles.withOuterEntity(part, secret.toUri());

        assertThat(outcome(hostile)).doesNotContain("secret").contains("table.broken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {Workbooks.SHEET, Workbooks.STRINGS, "xl/styles.xml", "xl/workbook.xml", "[Content_Types].xml"})
    void billionsOfLaughsAreNotHeard(String part) {
        assertThat(outcome(HostileFiles.withLaughs(part))).contains("table.broken");
    }

    @Test
    void aHundredThousandRowsAreRefusedWithoutBeingKept() {
        assertThat(refusal(HostileFiles.withRows(100_000))).isEqualTo("table.too-many-rows");
    }

    /** As where somebody gave a look to a whole sheet: such rows pack better than any table. */
    @Test
    void emptyRowsWithLooksAreNoRows() {
        var rows = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>17.12.2026</t></is></c>"
                + "<c r=\"B1\" t=\"inlineStr\"><is><t>11:00</t></is></c></row>"
                + "<row><c s=\"0\"/><c s=\"0\"/><c s=\"0\"/></row>".repeat(100_000);

        assertThat(tables.read(HostileFiles.withSheetData(rows), Tables.WEEK).rows())
                .hasSize(1);
    }

    @Test
    void aThousandRowsAreReadAndOneMoreIsNot() {
        assertThat(tables.read(rows(1_000), Tables.WEEK).rows()).hasSize(1_000);
        assertThat(refusal(rows(1_001))).isEqualTo("table.too-many-rows");
    }

    private static byte[] rows(int number) {
        var rows = new String[number + 1][];
        rows[0] = new String[] {"Дата", "Мероприятие"};
        for (int at = 1; at <= number; at++) {
            rows[at] = new String[] {"17.12.2026", "Брифинг " + at};
        }
        return Workbooks.withRows(rows);
    }

    @Test
    void manyColumnsAreRefused() {
        var columns = new String[61];
        Arrays.fill(columns, "Дата");

        assertThat(refusal(Workbooks.withRows(columns))).isEqualTo("table.too-many-columns");
    }

    @Test
    void numbersThatPromiseTooMuchAreNotBelieved() {
        assertThat(outcome(Workbooks.withPart(
                        HostileFiles.good(),
                        Workbooks.STRINGS,
                        "<sst xmlns=\"" + HostileFiles.NAMESPACE
                                + "\" count=\"2147483647\" uniqueCount=\"2147483647\"/>")))
                .contains("table.");
        assertThat(outcome(HostileFiles.withSheetData("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99999</v></c></row>")))
                .contains("table.broken");
        assertThat(outcome(HostileFiles.withSheetData("<row r=\"1\"><c r=\"A1\" s=\"99999\"><v>1</v></c></row>")))
                .contains("table.");
        assertThat(outcome(HostileFiles.withSheetData("<row r=\"-5\"><c r=\"A1\"><v>1</v></c></row>")))
                .contains("table.");
        assertThat(outcome(HostileFiles.withSheetData("<row r=\"x\"><c r=\"ZZZZZZZZ1\"><v>1</v></c></row>")))
                .contains("table.");
    }

    /** A file is read or refused, whatever bytes of it are damaged. */
    @Test
    void aDamagedFileIsReadOrRefused() {
        var random = new Random(20261217);
        for (int round = 0; round < 300; round++) {
            var damaged = HostileFiles.good();
            for (int at = 0; at < 1 + random.nextInt(8); at++) {
                damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt();
            }
            assertThat(outcome(round % 3 == 0 ? Arrays.copyOf(damaged, random.nextInt(4, damaged.length)) : damaged))
                    .isNotEmpty();
        }
    }

    private String refusal(byte[] file) {
        var refused = catchThrowableOfType(RequestProblem.class, () -> tables.read(file, Tables.WEEK));
        assertThat(refused).isNotNull();
        assertThat(refused.getStatusCode().is4xxClientError()).isTrue();
        return refused.text().key();
    }

    /** The rows, or the key of the refusal. */
    private String outcome(byte[] file) {
        try {
            return tables.read(file, Tables.WEEK).toString();
        } catch (RequestProblem refused) {
            return refused.text().key();
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
