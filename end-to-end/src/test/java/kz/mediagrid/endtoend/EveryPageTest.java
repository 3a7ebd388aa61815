package kz.mediagrid.endtoend;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;
import static org.junit.jupiter.api.parallel.ExecutionMode.SAME_THREAD;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.caller.Routes;
import kz.mediagrid.edge.caller.Routes.Route;
import kz.mediagrid.endtoend.WeekOfVisits.Visit;
import kz.mediagrid.gateway.account.GatewayRoutes;
import kz.mediagrid.notifier.config.NotifierRoutes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

/**
 * Every page of both services, on every day of the sample week, and in the week in every language and for every role that it
 * opens to.
 *
 * <p>Which pages there are is what the tables of routes say: a page without an address in {@link PageAddresses} fails.
 * It has a media-grid of its own: on the shared one the week is that of the grid page, which stays on one of its days.
 */
@Execution(CONCURRENT)
class EveryPageTest {

    private static final GridWeek WEEK = GridWeek.parse(SampleWeek.WEEK);
    /** The width of a sheet without its margins of 1 cm [CSS pixels]. */
    private static final int A4_WIDTH = 718;

    /** The directory is handed out on paper (para. 4): the least number of bodies on a sheet, beside the first heading. */
    private static final int BODIES_OF_A_SHEET = 16;

    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");

    private static WholeMediaGrid.Running mediaGrid;
    private static Newsroom newsroom;
    private static PageReader reader;
    private static PageAddresses addresses;
    private static WeekOfVisits visits;
    private static WrittenTexts written;
    private static @Nullable Browser browser;

    /** The services that have pages. */
    enum Door {
        GATEWAY(GatewayRoutes.ROUTES),
        NOTIFIER(NotifierRoutes.ROUTES);

        final Routes routes;

        Door(Routes routes) {
            this.routes = routes;
        }

        /**
         * The pages for people. The API, health, styles, the stream of changes, CSV, XLSX, ZIP and plain text are for programs, and {@link SignInLinkTest}
         * opens the page of a one-time link, which needs a token.
         */
        List<Route> pages() {
            return routes.table().stream()
                    .filter(route -> route.method().equals("GET"))
                    .filter(
                            route -> !route.path()
                                    .getPatternString()
                                    .matches(
                                            "/(api|v3|actuator|assets|\\.well-known)/.*|/ops/events|/sign-in/link|/audit\\.csv|/directory\\.(csv|xlsx)|/week/.*\\.xlsx|/editing/.*\\.(csv|xlsx)|/asked/.*\\.zip|/files/.*|/grids/.*/(text|print\\.css)|/(grids|calendars)/.*\\.ics|/feeds/.*"))
                    .toList();
        }

        String address(Newsroom newsroom) {
            return this == GATEWAY
                    ? newsroom.ports().pagesAddress()
                    : newsroom.ports().notifierAddress();
        }
    }

    @BeforeAll
    static void theSampleWeekIsPlayed() {
        mediaGrid = WholeMediaGrid.startAnother();
        newsroom = mediaGrid.newsroom();
        reader = new PageReader(newsroom);
        addresses = new PlayedWeek(newsroom).play();
        visits = new WeekOfVisits(WEEK.days(), LANGUAGES, addresses, newsroom);
        written = WrittenTexts.of(newsroom);
    }

    @AfterAll
    static void end() {
        if (browser != null) {
            browser.close();
        }
        if (mediaGrid != null) {
            mediaGrid.close();
        }
    }

    static Stream<LocalDate> days() {
        return WEEK.days().stream();
    }

    @ParameterizedTest
    @EnumSource
    void everyPageOfTheTableIsVisited(Door door) {
        assertThat(door.pages())
                .isNotEmpty()
                .extracting(route -> route.path().getPatternString())
                .containsExactlyInAnyOrderElementsOf(addresses.of(door).keySet());
        assertThat(addresses.of(door).values())
                .allSatisfy(visited -> assertThat(visited).isNotEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void whoIsSignedInIsOfferedOnlyPlacesThatOpenToThem(Role role) {
        var asked = Stream.of(Door.values())
                .flatMap(door -> door.pages().stream()
                        .filter(page -> page.isOpen() || page.roles().contains(role))
                        .map(page -> addresses.of(door).get(page.path().getPatternString()))
                        .map(visited -> door.address(newsroom) + visited.get(0)))
                .toList();
        assertThat(asked).isNotEmpty();

        var opened = new HashMap<URI, List<String>>();
        for (var page : asked) {
            var shown = reader.get(page, role, "ru");
            assertThat(shown.places())
                    .as(page)
                    .isNotEmpty()
                    .allSatisfy(place -> assertThat(
                                    opened.computeIfAbsent(shown.answer().uri().resolve(place), at -> faults(at, role)))
                            .isEmpty());
        }
    }

    private static List<String> faults(URI place, Role role) {
        return reader.get(place.toString(), role, "ru").faults(status -> status == 200);
    }

    @ParameterizedTest
    @MethodSource("days")
    @Execution(SAME_THREAD) // one day after the other
    void everyPageAnswersInWords(LocalDate today) {
        newsroom.standAt(today + "T10:00:00+05:00");

        assertThat(visits.on(today).stream().flatMap(visit -> faults(visit).stream()))
                .isEmpty();
    }

    private static List<String> faults(Visit visit) {
        var shown = reader.get(visit.address(), visit.role(), visit.language());
        var faults = new ArrayList<>(shown.faults(status -> status == 200));
        written.mixed(shown.answer().body())
                .forEach(text -> faults.add(shown.where() + ": shows without a direction of its own " + text));
        return faults;
    }

    @Test
    void eachAddressIsOpenedOnEveryDayAndInTheWeekByEachReaderInEachLanguage() {
        assertThat(days().flatMap(day -> visits.on(day).stream())).containsAll(visits.all());
        assertThat(days())
                .allSatisfy(day -> assertThat(addressesOf(visits.on(day)))
                        .containsExactlyInAnyOrderElementsOf(addressesOf(visits.all())));
    }

    private static Set<String> addressesOf(List<Visit> visits) {
        return visits.stream().map(Visit::address).collect(Collectors.toSet());
    }

    @Test
    void theTextsThatPagesShowAreKnown() {
        assertThat(written.texts()).hasSizeGreaterThan(100);
        assertThat(written.mixed("<p>" + written.texts().iterator().next() + "</p>"))
                .isNotEmpty();
    }

    /** The rows of the pages that people read on a telephone and on paper, and that no other test opens in a browser. */
    private static final Map<Door, List<String>> OPENED = Map.of(
            Door.GATEWAY, List.of("/directory", "/directory/{code}", "/editing/{week}"),
            Door.NOTIFIER, List.of("/outlets", "/outlets/{id}", "/ops", "/grids/{week}/certificate"));

    @ParameterizedTest
    @CsvSource({"kk, GATEWAY", "ru, GATEWAY", "kk, NOTIFIER", "ru, NOTIFIER"})
    @Execution(SAME_THREAD) // one browser for all
    void aTelephoneAndASheetOfPaperShowThePageWithoutScrollingSideways(String language, Door door) {
        var browser = signedInAt(door, language);
        for (var row : requireNonNull(OPENED.get(door))) {
            var page = requireNonNull(addresses.of(door).get(row)).get(0);
            browser.resize(360, 740);
            browser.get(door.address(newsroom) + page + "?lang=" + language);

            assertThat(browser.overflow())
                    .as("pixels of %s beyond a telephone", page)
                    .isNotPositive();
            assertThat(browser.barriers()).as(page).isEmpty();
            browser.resize(A4_WIDTH, 1000);
            try (var paper = browser.onPaper()) {
                assertThat(browser.overflow())
                        .as("pixels of %s beyond a sheet", page)
                        .isNotPositive();
                assertThat(browser.visible(".mg-places, .mg-languages, main form"))
                        .as("what %s prints in vain", page)
                        .isNotEmpty()
                        .containsOnly(false);
            }
            if (row.equals("/directory")) {
                var bodies = browser.driver()
                        .findElements(By.cssSelector("tbody tr"))
                        .size();
                assertThat(PrintedPages.of(browser.print()))
                        .as("sheets of %s bodies", bodies)
                        .hasSizeLessThanOrEqualTo(1 + bodies / BODIES_OF_A_SHEET);
            }
        }
    }

    /** The browser, in which the authorised body is signed in anew, or the test is skipped. One for all: each start takes two seconds. */
    private static Browser signedInAt(Door door, String language) {
        var opened = browser == null ? Browser.open() : browser;
        browser = opened;
        var signIn = door.address(newsroom) + "/sign-in?lang=" + language;
        opened.get(signIn);
        opened.driver().manage().deleteAllCookies();
        opened.get(signIn);
        opened.signIn(newsroom.key(Role.AUTHORISED_BODY.name(), ""));
        return opened;
    }

    /** The pages on which outlets are served, and which nobody prints. */
    private static final List<String> OF_OUTLETS = List.of(
            "/outlets/{id}/webhook",
            "/outlets/{id}/webhook/attempts",
            "/outlets/{id}/subscriptions/new",
            "/outlets/{id}/subscriptions/{subscription}",
            "/outlets/{id}/subscriptions/{subscription}/attempts",
            "/outlets/{id}/why",
            "/outlets/applications/{id}",
            "/outlets/versions/{week}/{version}",
            "/subscriptions/{outletId}/{subscriptionId}/{key}/unsubscribe",
            "/receive");

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    @Execution(SAME_THREAD) // one browser for all
    void aTelephoneShowsEachPageOfOutletsWithoutScrollingSideways(String language) {
        var browser = signedInAt(Door.NOTIFIER, language);
        browser.resize(360, 740);
        for (var page : OF_OUTLETS.stream()
                .flatMap(row -> requireNonNull(addresses.of(Door.NOTIFIER).get(row)).stream())
                .toList()) {
            browser.get(Door.NOTIFIER.address(newsroom) + page + (page.contains("?") ? "&" : "?") + "lang=" + language);

            assertThat(browser.overflow())
                    .as("pixels of %s beyond a telephone", page)
                    .isNotPositive();
            assertThat(browser.barriers()).as(page).isEmpty();
        }
    }

    /** Where a row of the table has a blank, an address with nonsense in it; and what is wrong in other ways. */
    static Stream<Arguments> wrongCalls() {
        var nonsense = Stream.of(Door.values())
                .flatMap(door -> door.pages().stream()
                        .map(page -> page.path().getPatternString())
                        .filter(page -> page.contains("{"))
                        .map(page -> arguments(door, "GET", page.replaceAll("\\{[^}]*}", "no-such"))));
        var others = Stream.of(
                arguments(Door.GATEWAY, "GET", "/no-such"),
                arguments(Door.NOTIFIER, "GET", "/no-such"),
                arguments(Door.GATEWAY, "GET", "/editing/2026-W99"),
                arguments(Door.GATEWAY, "GET", "/editing/2026-W50?event=no-such"),
                arguments(Door.GATEWAY, "GET", "/calendar?year=1900"),
                arguments(Door.GATEWAY, "GET", "//calendar"),
                arguments(Door.GATEWAY, "DELETE", "/calendar"),
                arguments(Door.NOTIFIER, "GET", "/grids/2026-W50?version=999"),
                arguments(Door.NOTIFIER, "GET", "/grids/2026-W50?asOf=no-such"),
                arguments(Door.NOTIFIER, "POST", "/ops"));
        return Stream.concat(nonsense, others);
    }

    @ParameterizedTest(name = "{1} {2} of the {0}")
    @MethodSource("wrongCalls")
    void whatIsNotThereIsSaidInWordsToo(Door door, String method, String address) {
        assertThat(LANGUAGES)
                .allSatisfy(language -> assertThat(
                                reader.call(method, door.address(newsroom) + address, Role.AUTHORISED_BODY, language)
                                        .faults(status -> status >= 400 && status < 500))
                        .isEmpty());
    }

    @Test
    void whoIsNotSignedInIsToldThatNothingIsThere() {
        var shown = reader.get(newsroom.ports().pagesAddress() + "/no-such", null, "ru");

        assertThat(shown.faults(status -> status == 404)).isEmpty();
        assertThat(shown.answer().body()).contains("Такой страницы нет");
    }
}
