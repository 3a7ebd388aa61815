package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kz.mediagrid.calendar.GridWeek;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** A body uploads a table of 500 events and sends them together: soon acknowledged, and each decided once. */
@Tag("long")
@Isolated("how long a send takes is measured")
@ExtendWith(WholeMediaGrid.class)
class ManyRowsTest {

    private static final int ROWS = 500;
    private static final Duration ACKNOWLEDGED = Duration.ofSeconds(5);

    private final Newsroom newsroom;
    private final AgencyPages body;

    ManyRowsTest(Newsroom newsroom) {
        this.newsroom = newsroom;
        body = new AgencyPages(newsroom, "energo");
    }

    @Test
    void allRowsAreAcknowledgedTogetherAndDecidedOnce() throws Exception {
        var week = AgencyPages.nextWeek(newsroom).next();

        // The first send is slower, since the service has just started.
        send(week);

        assertThat(send(week.next())).isLessThan(ACKNOWLEDGED);
    }

    /** Returns the time until the answer, with the page of the week that follows, came. */
    private Duration send(GridWeek week) throws Exception {
        var form = body.open("/week/" + week + "/table?lang=ru");
        long uploading = System.nanoTime();
        var read = body.upload(form, "/week/" + week + "/table?lang=ru", "week.xlsx", table(week));
        System.out.printf("%d rows read and saved as drafts in %d ms%n", ROWS, millisSince(uploading));
        assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
        var page = body.open("/week/" + week + "?lang=ru");
        assertThat(page.body()).contains("готово: " + ROWS);

        long sending = System.nanoTime();
        var sent = body.send(page, "/week/" + week + "?lang=ru", Map.of("action", "send"));
        long answered = millisSince(sending);
        System.out.printf("%d rows sent, and answered with the page of the week, in %d ms%n", ROWS, answered);
        assertThat(sent.body()).contains("Отправлено: " + ROWS);
        var receipt = AgencyPages.receiptIn(sent);
        await("the decision of every event")
                .atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(body.open(receipt + "?lang=ru").body())
                        .doesNotContain("рассматривается", "отправка прервана", "не принято"));
        System.out.printf("%d rows decided in %d ms%n", ROWS, millisSince(sending));

        assertThat(body.open(receipt + "?lang=ru").body().split("govuk-tag--green", -1))
                .hasSize(ROWS + 1);
        assertThat(titles(week)).hasSize(ROWS).doesNotHaveDuplicates();
        return Duration.ofMillis(answered);
    }

    private List<String> titles(GridWeek week) {
        return newsroom.request("GET", "/api/planned-events?limit=500&week=" + week + "&agency=energo")
                .as(newsroom.editorKey())
                .send()
                .body()
                .path("items")
                .valueStream()
                .map(event -> event.path("event").path("title").path("ru").asString())
                .toList();
    }

    private static byte[] table(GridWeek week) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            var headings = List.of("Дата", "Время", "Название", "Место", "Цель", "Организаторы");
            for (int row = 0; row <= ROWS; row++) {
                var cells = row == 0
                        ? headings
                        : List.of(
                                week.monday().plusDays(row % 7).toString(),
                                "%02d:%02d".formatted(8 + row % 12, row % 60),
                                "Мероприятие № " + row,
                                "Зал " + row,
                                "Рассказать о пункте " + row,
                                "Министерство энергетики");
                var made = sheet.createRow(row);
                for (int cell = 0; cell < cells.size(); cell++) {
                    made.createCell(cell).setCellValue(cells.get(cell));
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private static long millisSince(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos).toMillis();
    }
}
