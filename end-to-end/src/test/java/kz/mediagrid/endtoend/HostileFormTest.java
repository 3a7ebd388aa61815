package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.mediagrid.calendar.GridWeek;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Forms of press secretaries with hostile fields overwrite nothing unseen, and break no page. */
@ExtendWith(WholeMediaGrid.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // its people sign in once
class HostileFormTest {

    private final AgencyPages office;
    private final GridWeek week;

    HostileFormTest(Newsroom newsroom) {
        office = new AgencyPages(newsroom, "kostanay");
        week = AgencyPages.nextWeek(newsroom);
    }

    @BeforeEach
    void theWeekIsNotOver() throws Exception {
        assertThat(office.open("/week/" + week).statusCode()).isEqualTo(200);
    }

    @Test
    void twoTabsOnOneEventChangeItOnce() throws Exception {
        var id = office.file("Из одной вкладки", week);
        var change = "/events/" + id + "/change";
        var typed = new HashMap<>(
                AgencyPages.event("Из первой вкладки", week.monday().plusDays(3).toString()));
        typed.putAll(Map.of("event", id, "eventRevision", "1"));
        var first = correction(change);
        var second = correction(change);

        assertThat(office.press(first, "send", typed).body()).contains("Из первой вкладки");
        typed.put("title.ru", "Из второй вкладки");
        var late = office.press(second, "send", typed);

        assertThat(late.statusCode()).as(late.body()).isIn(409, 412, 422);
        assertThat(late.body()).contains("Из второй вкладки");
        assertThat(office.open(change + "?lang=ru").body())
                .contains("Из первой вкладки")
                .doesNotContain("Из второй вкладки");
    }

    private HttpResponse<String> correction(String change) throws Exception {
        return office.send(office.open(change), change + "?lang=ru", Map.of("action", "correct", "revision", "1"));
    }

    @Test
    void hostileNamesOfFieldsInTheTableOfRowsChangeNothing() throws Exception {
        var before = office.work(week);
        for (var name : List.of(
                "rows.-1.title.ru",
                "rows.99999999999.title.ru",
                "rows.0",
                "rows..title.ru",
                "rows.0.title",
                "rows.0.title.ru.kk",
                "rows.0.class.classLoader",
                "rows.0.draft",
                "rows.0.revision",
                "rows.0.speakers.99999999999.name.kk",
                "skip",
                "empty",
                "rows[0].title[ru]",
                "__proto__")) {
            for (var text : List.of("x", "-1", "99999999999999999999", "../../etc")) {
                var page = office.open("/week/" + week + "?lang=ru");

                var answer = office.send(page, "/week/" + week + "?lang=ru", Map.of(name, text, "action", "send"));

                assertThat(answer.statusCode()).as(name + "=" + text).isLessThan(500);
                assertThat(office.open("/week/" + week).statusCode()).as(name).isEqualTo(200);
            }
        }
        assertThat(office.work(week)).isEqualTo(before);
    }
}
