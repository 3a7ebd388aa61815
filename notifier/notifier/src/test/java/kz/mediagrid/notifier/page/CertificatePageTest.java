package kz.mediagrid.notifier.page;

import static kz.mediagrid.grid.testing.Grids.change;
import static kz.mediagrid.grid.testing.Grids.entry;
import static kz.mediagrid.grid.testing.Grids.first;
import static kz.mediagrid.grid.testing.Grids.part;
import static kz.mediagrid.grid.testing.Grids.text;
import static kz.mediagrid.notifier.grid.OnTopic.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import kz.mediagrid.notifier.grid.PublishedGrids;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DispatchOutcome;
import kz.mediagrid.schemas.DueProof;
import kz.mediagrid.schemas.GridDispatch;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.ObligationTransition;
import kz.mediagrid.schemas.OutletDispatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Para. 6: the page that prints the certificate of a week. Wednesday, 9 December, is today. */
class CertificatePageTest {

    private static final Instant DUE = Instant.parse("2026-12-04T19:00:00Z");
    private static final Instant SENT = Instant.parse("2026-12-04T07:00:01Z");
    private static final String ID = "GRID_DISPATCH/2026-W50";

    private static PageServer server;
    private static long offset;

    @BeforeAll
    static void start() {
        server = PageServer.start();
        published(first("2026-W50", entry("edu-wed", "2026-12-09").build()));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void nothingIsOnRecord() {
        server.part(PageServer.OnRecord.class).transitions().clear();
        server.part(PageServer.Attempted.class).made().clear();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ru | Медиа-грид на неделю 7–13 декабря 2026 года   | Министерство | 4 декабря 2026 года, пятница, 12:00     | до конца пятницы, 4 декабря 2026 года      | в срок    | не принято с первой попытки | сервер СМИ ответил ошибкой 500
            kk | 2026 жылғы 7–13 желтоқсан аптасының медиа-гриді | Министрлік | 2026 жылғы 4 желтоқсан, жұма, 12:00       | 2026 жылғы 4 желтоқсан, жұма, күннің соңына дейін | мерзімінде | бірінші әрекетте қабылдамады | сервері 500 қатесімен жауап берді
            en | Media-grid of the week 7–13 December 2026     | Министерство | Friday, 4 December 2026, 12:00          | until the end of Friday, 4 December 2026   | in time   | not taken at the first attempt | answered with error 500
            """)
    void itSaysWhenTheGridWasFormedAndSentToWhomAndWithinWhichTerm(
            String language,
            String title,
            String body,
            String published,
            String due,
            String kept,
            String not,
            String code) {
        onRecord(met(dispatch(5, tv(), radio())));

        var page = page("lang=" + language);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(title, body, due, kept, not, code, "Радио", "ТВ")
                .containsSubsequence(title, published);
        assertThat(page.body()).doesNotContain("govuk-inset-text", ">mam<", ">tv<", ">radio<");
    }

    @Test
    void exceptionsStandBeforeThoseWhoTookItAndTheNumbersAreWhole() {
        onRecord(met(dispatch(700, radio(), tv())));

        assertThat(page("lang=ru").body())
                .containsSubsequence(
                        "Внесено СМИ</dt><dd>700<",
                        "Направлен СМИ</dt><dd>",
                        "Время первых попыток</dt><dd><time",
                        "Не приняли с первой попытки",
                        "Здесь записана только первая попытка.",
                        "Радио",
                        "Ещё: 9",
                        "Приняли с первой попытки: 6",
                        "ТВ",
                        "Ещё: 689");
    }

    @Test
    void anOutletThatTookItLaterIsSaidToHaveTakenItThen() {
        onRecord(met(dispatch(2, radio(), tv())));
        assertThat(page("lang=ru").body())
                .contains("которые сами забирают медиа-грид")
                .doesNotContain("принято позже", "из журнала доставок");

        attempted(
                attempt("2026-W50", 2, AttemptOutcome.DELIVERED, "2026-12-05T08:00:00Z"),
                attempt("2026-W50", 1, AttemptOutcome.DELIVERED, "2026-12-04T09:30:00Z"),
                attempt("2026-W50", 1, AttemptOutcome.RETRY_LATER, "2026-12-04T07:05:00Z"),
                attempt("2026-W49", 1, AttemptOutcome.DELIVERED, "2026-11-27T07:05:00Z"));

        assertThat(page("lang=ru").body())
                .containsSubsequence(
                        "из журнала доставок", "Радио", "принято позже:", "4 декабря 2026 года, пятница, 14:30")
                .doesNotContain("12:05", "13:00");
    }

    private static void attempted(DeliveryAttempted... newestFirst) {
        server.part(PageServer.Attempted.class).made().put("radio", List.of(newestFirst));
    }

    private static DeliveryAttempted attempt(String week, int version, AttemptOutcome outcome, String at) {
        return DeliveryAttempted.newBuilder()
                .setOutletId("radio")
                .setWebhookId("radio." + week + "." + version)
                .setWeek(week)
                .setVersion(version)
                .setAttempt(1)
                .setStartedAt(Instant.EPOCH)
                .setDurationMillis(20)
                .setOutcome(outcome)
                .setBusinessTime(Instant.parse(at))
                .build();
    }

    @Test
    void beforeTheEndOfTheTermItIsNotFinal() {
        onRecord(ObligationChanged.newBuilder(met(dispatch(2, tv())))
                .setDueAt(PageServer.NOW.plusMillis(1))
                .build());
        assertThat(page("lang=ru").body()).contains("Справка не окончательная: срок направления ещё не истёк.");

        onRecord(ObligationChanged.newBuilder(met(dispatch(2, tv())))
                .setDueAt(PageServer.NOW)
                .build());
        assertThat(page("lang=ru").body()).doesNotContain("Справка не окончательная");
    }

    @Test
    void anOverdueGridIsNotFinalAndNamesWhoWasNotReached() {
        onRecord(ObligationChanged.newBuilder(met(dispatch(
                        1, new OutletDispatch("radio", text("Радио", "Радио"), DispatchOutcome.NOT_TRIED, null, null))))
                .setState(ObligationState.OVERDUE)
                .setReceivedAt(null)
                .build());

        assertThat(page("lang=ru").body())
                .contains("Справка не окончательная: срок истёк", "просрочено", "ещё не всем СМИ", "не направлялся");
    }

    @Test
    void aChangedCalendarIsNamed() {
        onRecord(ObligationChanged.newBuilder(met(dispatch(2, tv())))
                .setPreviousDueAt(Instant.parse("2026-12-03T19:00:00Z"))
                .setPreviousCalendarVersion("kz-2026-10")
                .setReason(new LocalizedText("2026-11-30 қаулысы", "постановление от 30.11.2026", null))
                .build());

        assertThat(page("lang=ru").body())
                .containsSubsequence(
                        "Прежний срок",
                        "до конца четверга, 3 декабря 2026 года",
                        "постановление от 30 ноября 2026 года")
                .doesNotContain("kz-2026-10");
    }

    @Test
    void withNoOutletThereWasNobodyToSendItTo() {
        onRecord(met(dispatch(0)));

        assertThat(page("lang=ru").body())
                .contains("опубликован; направлять некому", "Направлять было некому")
                .doesNotContain("Внесено СМИ", "ещё не всем СМИ", "не окончательная");
    }

    @Test
    void withSuspendedOutletsOnlyItNamesThemAndSaysThatNobodyWasSentTo() {
        var asleep = new OutletDispatch("radio", text("Радио", "Радио"), DispatchOutcome.SUSPENDED, null, null);
        onRecord(met(GridDispatch.newBuilder(dispatch(1, asleep))
                .setTried(0)
                .setTaken(0)
                .setFirstAt(null)
                .setLastAt(null)
                .build()));

        assertThat(page("lang=ru").body())
                .contains("опубликован; направлять некому", "Внесено СМИ", "Радио", "доставка приостановлена");
    }

    @Test
    void anOldRecordSaysWhatIsNotKnown() {
        assertThat(page("lang=ru").body())
                .contains("не зарегистрирован", "нет сведений о том, кому направлен медиа-грид", "не подписано");

        onRecord(met(null));
        assertThat(page("lang=ru").body())
                .contains("в срок", "нет сведений о том, кому направлен медиа-грид")
                .doesNotContain("направлять некому", "Направлять было некому");
    }

    @Test
    void aWeekPublishedEarlySaysWhenItsTermIsCounted() {
        published(first("2027-W04", entry("edu-early", "2027-01-26").build()));

        assertThat(get("/grids/2027-W04/certificate?lang=ru").body())
                .contains("Министерство", "исчисляется с начала сбора сведений: ", "18 января 2027 года")
                .contains("Медиа-грид опубликован раньше срока.")
                .doesNotContain("не зарегистрирован", "нет сведений о том");
    }

    @Test
    void itNamesTheFirstAndTheLastVersionWithTheirHashes() {
        published(first("2026-W51", entry("edu-wed", "2026-12-16").build()));
        var second = MediaGridVersion.newBuilder(part(
                        "2026-W51",
                        2,
                        1,
                        1,
                        change(
                                ChangeKind.REMOVED,
                                entry("edu-wed", "2026-12-09").build())))
                .setStateHash("5ec0")
                .setVersionHash("5ec1")
                .build();
        published(second);

        assertThat(get("/grids/2026-W51/certificate?lang=ru").body())
                .contains("Содержание версии 1", "Место версии 1 в цепочке", ">5ec0<", ">5ec1<", "последняя");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-W52         | Медиа-грид на эту неделю ещё не опубликован.
            2026-W30         | Медиа-грид на эту неделю не публиковался: неделя закончилась.
            2026-W99         | Такой недели нет.
            %3Cscript%3E     | Такой недели нет.
            """)
    void aWeekWithoutACertificateSaysWhy(String week, String why) {
        var answer = get("/grids/" + week + "/certificate?lang=ru");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains(why).doesNotContain("<script>");
    }

    @Test
    void onlyOpsAndTheAuthorisedBodyReadItAndFindTheLink() {
        assertThat(server.get("/grids/2026-W50/certificate").statusCode()).isEqualTo(401);
        assertThat(server.get("/grids/2026-W50").body()).doesNotContain("/grids/2026-W50/certificate");
        assertThat(get("/grids/2026-W50").body()).contains("href=\"/grids/2026-W50/certificate\"");
    }

    private HttpResponse<String> page(String query) {
        return get("/grids/2026-W50/certificate?" + query);
    }

    private HttpResponse<String> get(String address) {
        return server.get(address, "Authorization", "Bearer " + PageServer.OPS_KEY);
    }

    private void onRecord(ObligationChanged last) {
        server.part(PageServer.OnRecord.class).transitions().put(ID, List.of(last));
    }

    private static ObligationChanged met(GridDispatch dispatch) {
        return ObligationChanged.newBuilder()
                .setObligationId(ID)
                .setKind(ObligationKind.GRID_DISPATCH)
                .setDebtor("mam")
                .setSubject("2026-W50")
                .setTransition(ObligationTransition.MET)
                .setState(ObligationState.MET)
                .setRecordedAt(SENT)
                .setOpenedAt(SENT)
                .setDueAt(DUE)
                .setReceivedAt(SENT)
                .setProof(DueProof.newBuilder()
                        .setStartedAt(SENT)
                        .setRule("dispatchDue")
                        .setCalendarVersion("kz-2026-11")
                        .setLines(List.of(text("2026-12-04  жұма", "2026-12-04  пятница")))
                        .build())
                .setDispatch(dispatch)
                .build();
    }

    /** A dispatch to {@code outlets}, of which ten did not take it if there are so many. */
    private static GridDispatch dispatch(int outlets, OutletDispatch... named) {
        return GridDispatch.newBuilder()
                .setOutlets(outlets)
                .setTried(outlets)
                .setTaken(outlets > 10 ? outlets - 10 : Math.max(outlets - 1, 0))
                .setFirstAt(outlets == 0 ? null : SENT)
                .setLastAt(outlets == 0 ? null : SENT)
                .setNamed(List.of(named))
                .build();
    }

    private static OutletDispatch tv() {
        return new OutletDispatch("tv", text("ТВ", "ТВ"), DispatchOutcome.TAKEN, SENT, 200);
    }

    private static OutletDispatch radio() {
        return new OutletDispatch("radio", text("Радио", "Радио"), DispatchOutcome.NOT_TAKEN, SENT, 500);
    }

    private static void published(MediaGridVersion version) {
        server.part(PublishedGrids.class).apply(at(offset++, version));
    }
}
