package kz.mediagrid.formats;

import static kz.mediagrid.grid.testing.Grids.contact;
import static kz.mediagrid.grid.testing.Grids.entry;
import static kz.mediagrid.grid.testing.Grids.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.schemas.Accreditation;
import kz.mediagrid.schemas.EntryStanding;
import kz.mediagrid.schemas.EventTiming;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Organiser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridTextTest {

    private static final Instant NOW = Instant.parse("2026-12-09T03:30:00Z");

    private static final GridEntry.Builder BRIEFING = entry("edu-1", "2026-12-09")
            .setTitle(text("ҰБТ туралы брифинг", "Брифинг о ЕНТ"))
            .setEndTime(LocalTime.of(11, 30))
            .setPlace(text("Астана қ., брифинг залы", "г. Астана, зал брифингов"))
            .setPublicNote(text("Кіру аккредиттеу бойынша", "Вход по аккредитации"))
            .setAccreditation(Accreditation.newBuilder()
                    .setDeadline(Instant.parse("2026-12-09T04:00:00Z"))
                    .setUrl("https://edu.example.kz/acc_reg")
                    .build())
            .setStreamUrl("https://live.example.kz/e_n_t");

    @Test
    void anEventBeginsWithItsTimeAndEachStatementIsALine() {
        assertThat(ru(BRIEFING)).isEqualTo("""
                Медиа-грид
                Версия 2


                9 ДЕКАБРЯ, СРЕДА

                10:00–11:30 Брифинг о ЕНТ
                Примечание: Вход по аккредитации
                Место проведения: г. Астана, зал брифингов
                Организатор: Министерство просвещения
                Контакты: Пресс-служба, +7 7172 00-00-24, press@example.kz
                Аккредитация: до среды, 9 декабря, 09:00, https://edu.example.kz/acc_reg
                Прямой эфир: https://live.example.kz/e_n_t
                """);
        assertThat(in("kk", BRIEFING)).isEqualTo("""
                Медиа-грид
                Версия 2


                9 ЖЕЛТОҚСАН, СӘРСЕНБІ

                10:00–11:30 ҰБТ туралы брифинг
                Ескертпе: Кіру аккредиттеу бойынша
                Өткізу орны: Астана қ., брифинг залы
                Ұйымдастырушы: Оқу-ағарту министрлігі
                Байланыс: Баспасөз қызметі, +7 7172 00-00-24, press@example.kz
                Аккредиттеу: 9 желтоқсан, сәрсенбі, 09:00 уақытына дейін, https://edu.example.kz/acc_reg
                Тікелей эфир: https://live.example.kz/e_n_t
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CANCELLED |            | ru | 10:00 ОТМЕНЕНО: Открытие edu-1                    | Причина: Болезнь
            CANCELLED |            | kk | 10:00 ӨТКІЗІЛМЕЙДІ: Ашылу edu-1                   | Себебі: Ауру
            CANCELLED |            | en | 10:00 CANCELLED: Открытие edu-1 (in Russian)      | Reason: Болезнь
            MOVED     | 2026-12-16 | ru | 10:00 ПЕРЕНЕСЕНО: Открытие edu-1                  | Новая дата: 16 декабря, среда
            MOVED     | 2026-12-16 | kk | 10:00 АУЫСТЫРЫЛДЫ: Ашылу edu-1                    | Жаңа күні: 16 желтоқсан, сәрсенбі
            POSTPONED |            | ru | 10:00 ПЕРЕНЕСЕНО, ДАТА УТОЧНЯЕТСЯ: Открытие edu-1 | Новая дата: дата уточняется
            """)
    void anEventThatIsNotHeldHereSaysSoBeforeItsTitle(
            EntryStanding standing, LocalDate moved, String language, String title, String line) {
        var off = briefing(standing, moved);

        assertThat(in(language, off).lines())
                .contains(title, line)
                .as("nobody registers for it or watches it")
                .noneMatch(one -> one.contains("https://"));
    }

    @Test
    void whatIsFeaturedNewOrChangedIsSaidBelowTheTitle() {
        var added = entry("edu-1", "2026-12-09")
                .setFeatured(true)
                .setFirstVersion(2)
                .setChangedVersion(2);

        assertThat(ru(added)).contains("10:00 Открытие edu-1\n(главное; новое, версия 2)\n");
        assertThat(ru(entry("edu-1", "2026-12-09").setChangedVersion(3)))
                .contains("10:00 Открытие edu-1\n(изменено, версия 3)\n");
    }

    @Test
    void anEventWithoutHoursOrOfSeveralDaysSaysSo() {
        var open = entry("edu-1", "2026-12-09")
                .setTiming(EventTiming.TO_BE_CONFIRMED)
                .setStartTime(null);
        var forum = entry("edu-1", "2026-12-09")
                .setEndDate(LocalDate.parse("2026-12-11"))
                .setEndTime(LocalTime.of(18, 0));

        assertThat(ru(open)).contains("время уточняется Открытие edu-1\n");
        assertThat(ru(forum))
                .contains("10:00 Открытие edu-1\n9–11 декабря, день 1 из 3; окончание: 11 декабря, 18:00\n");
    }

    @Test
    void anEventOfSeveralDaysIsOnEachOfThemAndInFullOnce() {
        var forum = entry("edu-1", "2026-12-09")
                .setEndDate(LocalDate.parse("2026-12-10"))
                .setEndTime(LocalTime.of(18, 0));
        var week = DayOrder.ofCalendar(GridWeek.parse("2026-W50")).of(List.of(forum.build()));

        assertThat(said("ru", week)).endsWith("""
                9 ДЕКАБРЯ, СРЕДА

                10:00 Открытие edu-1
                9–10 декабря, день 1 из 2; окончание: 10 декабря, 18:00
                Место проведения: г. Астана
                Организатор: Министерство просвещения
                Контакты: Пресс-служба, +7 7172 00-00-24, press@example.kz


                10 ДЕКАБРЯ, ЧЕТВЕРГ

                день 2 из 2 Открытие edu-1
                9–10 декабря; окончание: 10 декабря, 18:00
                Место проведения: г. Астана
                """);
        assertThat(said("ru", week.subList(1, 2)))
                .as("the text of the second day alone")
                .contains("день 2 из 2 Открытие edu-1\n", "Контакты: ");
    }

    @Test
    void aTextInAnotherLanguageNamesIt() {
        var onlyKazakh = entry("edu-1", "2026-12-09")
                .setTitle(LocalizedText.newBuilder().setKk("Ашылу").build());

        assertThat(ru(onlyKazakh)).contains("10:00 Ашылу (на казахском)\n");
    }

    @Test
    void anEntryThatGoesOnInAnotherLanguageNamesItOnce() {
        var kazakh = LocalizedText.newBuilder().setKk("Мектеп").build();
        var onlyKazakh = entry("edu-1", "2026-12-09")
                .setTitle(LocalizedText.newBuilder().setKk("Ашылу").build())
                .setPlace(kazakh)
                .setPublicNote(LocalizedText.newBuilder().setEn("By card").build());
        var titleAlone = entry("edu-2", "2026-12-09").setPlace(kazakh);

        assertThat(ru(onlyKazakh))
                .contains("10:00 Ашылу (на казахском)\n", "By card (на английском)\n", "Место проведения: Мектеп\n");
        assertThat(ru(titleAlone)).contains("Место проведения: Мектеп (на казахском)\n");
    }

    @Test
    void accreditationThatEndedHasNoAddress() {
        var ended = briefing(EntryStanding.PLANNED, null)
                .setAccreditation(Accreditation.newBuilder()
                        .setDeadline(NOW)
                        .setUrl("https://edu.example.kz/acc")
                        .build());

        assertThat(ru(ended))
                .contains("Аккредитация: до среды, 9 декабря, 08:30 (срок истёк)\n")
                .doesNotContain("/acc");
    }

    @Test
    void aDayWithoutEventsAndAWeekWithoutEventsSaySo() {
        var monday = DayOrder.on(LocalDate.parse("2026-12-07"), List.of());

        assertThat(said("ru", List.of(monday))).endsWith("7 ДЕКАБРЯ, ПОНЕДЕЛЬНИК\n\nВ этот день мероприятий нет.\n");
        assertThat(said("ru", List.of()))
                .isEqualTo("Медиа-грид\nВерсия 2\n\n\nНа эту неделю не представлено ни одного мероприятия.\n");
    }

    @Test
    void daysFollowEachOtherWithWhatIsFeaturedFirst() {
        var week = DayOrder.ofCalendar(GridWeek.parse("2026-W50"))
                .of(List.of(
                        entry("edu-late", "2026-12-10").build(),
                        entry("edu-first", "2026-12-09").build(),
                        entry("edu-main", "2026-12-09").setFeatured(true).build()));

        assertThat(said("ru", week))
                .containsSubsequence(
                        "9 ДЕКАБРЯ, СРЕДА",
                        "10:00 Открытие edu-main",
                        "10:00 Открытие edu-first",
                        "10 ДЕКАБРЯ, ЧЕТВЕРГ",
                        "10:00 Открытие edu-late");
    }

    @Test
    void nothingInATextMovesItsLinesOrIsReadAsMarkup() {
        var hostile = entry("edu-1", "2026-12-09")
                .setTitle(text("", "*Форум*\r\n10:00 ОТМЕНЕНО: \u202Eложь\u202C \u0000__и__ ~всё~ `ls` ||тайна||"))
                .setPlace(text("", "قاعة 5"))
                .setOrganisers(List.of(Organiser.newBuilder()
                        .setName(text("", "a_b\u2028_c_"))
                        .setContacts(List.of(contact("+7 7172\n00-00-24", "press_office@example.kz")))
                        .build()));

        assertThat(ru(hostile).lines())
                .contains(
                        "10:00 ∗Форум∗ 10:00 ОТМЕНЕНО: ложь ＿＿и＿＿ ∼всё∼ ʼlsʼ ¦¦тайна¦¦",
                        "Место проведения: \u2068قاعة 5\u2069",
                        "Организатор: a_b ＿c＿",
                        "Контакты: Пресс-служба, +7 7172 00-00-24, press_office@example.kz")
                .hasSize(10);
    }

    private static GridEntry.Builder briefing(EntryStanding standing, LocalDate moved) {
        return GridEntry.newBuilder(BRIEFING)
                .setEndTime(null)
                .setTitle(text("Ашылу edu-1", "Открытие edu-1"))
                .setStanding(standing)
                .setMovedTo(moved)
                .setPublicReason(text("Ауру", "Болезнь"))
                .setChangedVersion(2);
    }

    private static String ru(GridEntry.Builder entry) {
        return in("ru", entry);
    }

    private static String in(String language, GridEntry.Builder... entries) {
        var day = LocalDate.parse("2026-12-09");
        return said(
                language,
                List.of(DayOrder.on(
                        day,
                        Arrays.stream(entries).map(GridEntry.Builder::build).toList())));
    }

    private static String said(String language, List<DayOrder.Day> days) {
        var words = GridWords.in(language);
        var entries = new EntriesInWords(Languages.of(words.locale()), words, NOW, week -> false);
        return new GridText(entries, words).of(List.of("Медиа-грид", "Версия 2"), days);
    }
}
