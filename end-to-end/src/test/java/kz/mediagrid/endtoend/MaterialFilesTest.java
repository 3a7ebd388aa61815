package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.endtoend.Visitor.Chosen;
import kz.mediagrid.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People of state bodies choose files on the form of an event, without JavaScript. */
@ExtendWith(WholeMediaGrid.class)
class MaterialFilesTest {

    private static final Pattern FILE =
            Pattern.compile("name=\"materials\\.([0-9]+)\\.file\" value=\"([0-9a-f]{32})\"");

    private final Newsroom newsroom;
    private final GridWeek week;

    MaterialFilesTest(Newsroom newsroom) {
        this.newsroom = newsroom;
        week = AgencyPages.nextWeek(newsroom);
    }

    /** The id of the file in a row of the form, which the form behind the choice of a language has, too. */
    private static String fileIn(String page, int row) {
        return FILE.matcher(page.split("<form id=\"typed-again\"", 2)[0])
                .results()
                .filter(found -> found.group(1).equals(Integer.toString(row)))
                .map(found -> Objects.requireNonNull(found.group(2)))
                .findFirst()
                .orElse("");
    }

    @Test
    void aFileOfAnEventIsReceivedWithTheFormAndSent() throws Exception {
        var edu = new AgencyPages(newsroom, "edu");
        var form = edu.open("/drafts/new?lang=ru&week=" + week);
        assertThat(form.body()).contains("Файл – до 20 МБ", "doc, xls, ppt");
        var path = AgencyPages.draftIn(form) + "?lang=ru";

        var saved = edu.attach(
                form,
                path,
                SampleFiles.with(SampleFiles.event("С отчётом", week), Map.of("action", "save")),
                new Chosen("materials.0.upload", "C:\\\\отчёты\\\\../Отчёт \u202Efdp.exe.pdf", SampleFiles.PDF));

        assertThat(saved.statusCode()).isEqualTo(200);
        var id = fileIn(saved.body(), 0);
        assertThat(id).as(saved.body()).isNotEmpty();
        assertThat(saved.body())
                .contains("<bdi>Отчёт fdp.exe.pdf</bdi>", "документ PDF, 1 КБ", "Отчёт за год")
                .doesNotContain("id=\"materials.0.url\"");
        var sent = edu.press(
                saved,
                "send",
                SampleFiles.with(
                        SampleFiles.event("С отчётом", week), Map.of("revision", "1", "materials.0.file", id)));
        assertThat(sent.body()).contains("Отправлено: 1");
        assertThat(newsroom.contents(Topics.GRID_COMMANDS).toString()).contains("/files/" + id);
    }

    @Test
    void threeFilesOfTheLargestSizeComeWithOneForm() throws Exception {
        var edu = new AgencyPages(newsroom, "edu");
        var form = edu.open("/drafts/new?lang=ru&week=" + week);
        var largest = Arrays.copyOf(SampleFiles.PDF, 20 * 1_048_576);
        System.arraycopy(SampleFiles.PDF, 0, largest, largest.length - SampleFiles.PDF.length, SampleFiles.PDF.length);

        var page = edu.attach(
                form,
                AgencyPages.draftIn(form) + "?lang=ru",
                SampleFiles.with(
                        SampleFiles.event("Три больших файла", week), Map.of("action", "save", "lines.materials", "3")),
                new Chosen("materials.0.upload", "1.pdf", largest),
                new Chosen("materials.1.upload", "2.pdf", largest),
                new Chosen("materials.2.upload", "3.pdf", largest));

        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).contains("Три больших файла");
        assertThat(List.of(fileIn(page.body(), 0), fileIn(page.body(), 1), fileIn(page.body(), 2)))
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }

    @Test
    void aReceivedFileStaysBesideARefusedOneUntilItIsTakenAway() throws Exception {
        var edu = new AgencyPages(newsroom, "edu");
        var form = edu.open("/drafts/new?lang=ru&week=" + week);
        var path = AgencyPages.draftIn(form) + "?lang=ru";

        var page = edu.attach(
                form,
                path,
                SampleFiles.with(
                        SampleFiles.event("Два файла", week), Map.of("action", "send", "lines.materials", "2")),
                new Chosen("materials.0.upload", "first.pdf", SampleFiles.PDF),
                new Chosen("materials.1.upload", "second.pdf", SampleFiles.zip("a.txt")));

        var id = fileIn(page.body(), 0);
        assertThat(page.statusCode()).isEqualTo(415);
        assertThat(id).isNotEmpty();
        assertThat(page.body()).contains("id=\"materials.1.file-error\">Это архив.");
        assertThat(page.body().split("<form id=\"typed-again\"", 2)[1])
                .as("the form in another language")
                .contains("name=\"materials.0.file\" value=\"" + id + "\"");
        var away = edu.send(
                page,
                path,
                SampleFiles.with(
                        SampleFiles.event("Два файла", week), Map.of("away", "materials.0", "materials.0.file", id)));
        assertThat(away.statusCode()).isEqualTo(200);
        assertThat(away.body()).as("neither here nor in another language").doesNotContain(id);
        assertThat(away.body())
                .contains("name=\"materials.0.upload\"", "Отчёт за год")
                .doesNotContain("first.pdf");
    }
}
