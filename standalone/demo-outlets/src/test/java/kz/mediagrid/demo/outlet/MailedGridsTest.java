package kz.mediagrid.demo.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.mediagrid.calendar.GridWeek;
import org.junit.jupiter.api.Test;

/** An editor knows of each event the newest statements of the mails. */
class MailedGridsTest {

    private static final GridWeek WEEK = GridWeek.parse("2026-W50");
    private static final String EDITOR = "tan-gazeti@example.invalid";
    private static final ReceivedMail OF_WEEK = mail("week", """
            <h1>Медиа-грид: 7–13 декабря 2026 года</h1><p>Версия 1</p>
            <h2><a href="http://localhost:8082/grids/2026-W50/events/dsm-1">Открытие корпуса</a></h2>
            <p>Название: Открытие корпуса</p><p>Время: пятница, 11 декабря, 11:00–12:00</p><p>Место: Көкшетау</p>
            <h2><a href="http://localhost:8082/grids/2026-W50/events/tsm-2">Жарыс (на казахском)</a></h2>
            <p>Название: Жарыс (на казахском)</p><p>Отметка: главное</p><p>Время: 12–13 декабря, весь день</p>
            <p><a href="http://localhost:8082/grids/2026-W50">Медиа-грид недели</a></p>""");
    private static final ReceivedMail OF_MORNING = mail("morning", """
            <h1>Изменения</h1>
            <h2><a href="http://localhost:8082/grids/2026-W50/events/dsm-1">Изменено: Открытие корпуса</a></h2>
            <p>Название: Открытие корпуса</p>
            <p>Время: пятница, 11 декабря, 11:00–12:00 → пятница, 11 декабря, 14:30–15:30</p>
            <h2><a href="http://localhost:8082/grids/2026-W50/events/tsm-2">Отменено: Жарыс (на казахском)</a></h2>
            <p>Название: Жарыс (на казахском)</p><p>Отметка: — → отменено</p><p>Время: 12–13 декабря, весь день</p>""");

    @Test
    void aMailOfAWeekTellsAllItsEvents() {
        assertThat(MailedGrids.to(EDITOR, List.of(OF_WEEK)).events(WEEK))
                .containsExactly(
                        new KnownEvent("dsm-1", "Открытие корпуса", "2026-12-11 11:00", true),
                        new KnownEvent("tsm-2", "Жарыс", "2026-12-12", true));
    }

    @Test
    void aMailOfChangesReplacesEarlierStatements() {
        assertThat(MailedGrids.to(EDITOR, List.of(OF_WEEK, OF_MORNING)).events(WEEK))
                .containsExactly(
                        new KnownEvent("dsm-1", "Открытие корпуса", "2026-12-11 14:30", true),
                        new KnownEvent("tsm-2", "Жарыс", "2026-12-12", false));
    }

    @Test
    void mailsToOthersAndMailsWithoutEventsAreNotCounted() {
        var invitation = mail("invitation", "<p><a href=\"http://localhost:8080/sign-in/link?t=1\">Вход</a></p>");
        var toAnother = new ReceivedMail("edu-press@example.invalid", "receipt", "Квитанция", OF_WEEK.html());

        var mails = MailedGrids.to(EDITOR, List.of(invitation, OF_WEEK, toAnother));

        assertThat(mails.mails()).containsExactly(OF_WEEK);
        assertThat(mails.repeats()).isZero();
    }

    @Test
    void aMailThatComesTwiceIsARepeat() {
        assertThat(MailedGrids.to(EDITOR, List.of(OF_WEEK, OF_MORNING, OF_WEEK)).repeats())
                .isEqualTo(1);
    }

    private static ReceivedMail mail(String id, String html) {
        return new ReceivedMail(EDITOR, id, "Медиа-грид", html);
    }
}
