package kz.mediagrid.gateway.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.schemas.BusinessClockSetting;
import kz.mediagrid.schemas.CalendarInForce;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarPageTest {

    private static PageServer server;

    @BeforeAll
    static void theThursdayWasMoved() {
        server = PageServer.start();
        var calendars = server.part(Calendars.class);
        calendars.apply(CalendarFixture.builtIn());
        calendars.apply(
                CalendarInForce.newBuilder(CalendarFixture.inForce(CalendarFixture.movedThursday(), PageServer.NOW, 7))
                        .setLegalAct("Приказ № 512 <script>alert(1)</script>")
                        .build());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void signOut() {
        server.leave();
    }

    @Test
    void whoeverIsNotSignedInIsAskedToAndComesBack() {
        var answer = server.get("/calendar?year=2027&lang=ru");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .contains("/sign-in?next=%2Fcalendar%3Fyear%3D2027%26lang%3Dru&lang=ru");
    }

    @ParameterizedTest
    @ValueSource(strings = {PageServer.EDITOR_KEY, PageServer.AGENCY_KEY, PageServer.MEDIA_KEY})
    void everyoneWhoIsSignedInSeesTheYearInForce(String key) {
        server.enter(key);

        var page = server.get("/calendar");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("2026 жыл", CalendarFixture.NEXT, "Жұмыс күндері: 247", "ресми");
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "kk|2026 жыл|9 наурыз, дүйсенбі|мереке күні: Жеңіс күні|Мерекелер туралы заң, 5-бап",
                "ru|2026 год|9 марта, понедельник|праздничный день: День Победы|Закон о праздниках, ст. 5",
                "en|2026|Monday, 9 March|public holiday: Victory Day|Law on Holidays, art. 5"
            })
    void eachSpecialDayIsSaidWithItsReasonInWords(String language, String year, String day, String why, String law) {
        server.enter(PageServer.AGENCY_KEY);

        var page = server.get("/calendar?year=2026&lang=" + language);

        assertThat(page.body())
                .contains("lang=\"" + language + "\"", year, day, why, law)
                .doesNotContainPattern("<script(?! src=\"/assets/)")
                .doesNotContain("style=", "??");
    }

    @Test
    void afterTheEndOfTheCalendarItsLastYearIsShown() {
        try (var later = PageServer.start()) {
            later.part(BusinessClock.class)
                    .apply(new BusinessClockSetting(Instant.parse("2036-01-08T05:00:00Z"), PageServer.NOW, false));
            later.enter(PageServer.EDITOR_KEY);

            var page = later.get("/calendar?lang=en");

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("2035", "/calendar/new");
            assertThat(later.get("/calendar/new?lang=en").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aYearWithoutAnOfficialCalendarIsSaidToBeProvisional() {
        server.enter(PageServer.AGENCY_KEY);

        assertThat(server.get("/calendar?year=2028&lang=ru").body())
                .contains("предварительный", "Дни исчислены по закону");
    }

    @Test
    void everyCalendarIsListedWithWhoPutItInForceWhenAndByWhichAct() {
        server.enter(PageServer.AGENCY_KEY);

        var page = server.get("/calendar?lang=ru");

        assertThat(page.body())
                .containsSubsequence(
                        "Календарь от 24 ноября 2026 года, введён в 15:00",
                        "действует",
                        "Приказ № 512",
                        "2 декабря 2026 года, среда, 15:00",
                        "Подробности",
                        CalendarFixture.NEXT,
                        "acc-1",
                        "Календарь от 2 ноября 2026 года",
                        "поставленный с программой",
                        CalendarFixture.BUILT_IN)
                .contains(
                        "день отдыха, перенесённый приказом с 5 декабря (суббота)",
                        "рабочий день по приказу вместо 3 декабря (четверг)");
    }

    @Test
    void theMediaSeeTheCalendarsButNotWhoPutThemInForce() {
        server.enter(PageServer.MEDIA_KEY);

        var page = server.get("/calendar?lang=ru");

        assertThat(page.body())
                .contains(CalendarFixture.NEXT, "Приказ № 512", "2 декабря 2026 года, среда, 15:00")
                .doesNotContain("acc-1");
    }

    @Test
    void anOlderCalendarIsShownAsItWasAndSaysSo() {
        server.enter(PageServer.AGENCY_KEY);

        var page = server.get("/calendar?version=" + CalendarFixture.BUILT_IN + "&year=2026&lang=ru");

        assertThat(page.body())
                .contains("Этот календарь больше не действует.", "Действующий календарь")
                .doesNotContain("рабочий день по приказу вместо 03.12.2026");
    }

    @Test
    void whatAnActSaysIsTextAndNothingElse() {
        server.enter(PageServer.AGENCY_KEY);

        assertThat(server.get("/calendar").body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContainPattern("<script(?! src=\"/assets/)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"year=1999", "year=2036", "year=x", "version=kz-none", "version=%3Cscript%3E"})
    void whatIsNotThereIsSaidOnAPage(String query) {
        server.enter(PageServer.AGENCY_KEY);

        var page = server.get("/calendar?lang=ru&" + query);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Календарь не найден").doesNotContainPattern("<script(?! src=\"/assets/)");
    }

    @Test
    void onlyTheAuthorisedBodyIsOfferedToReplaceIt() {
        server.enter(PageServer.AGENCY_KEY);
        assertThat(server.get("/calendar").body()).doesNotContain("/calendar/new");
        server.leave();

        server.enter(PageServer.EDITOR_KEY);
        assertThat(server.get("/calendar").body()).contains("/calendar/new");
    }
}
