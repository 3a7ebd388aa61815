package kz.mediagrid.gateway.clash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.clash.ClashCard.Keep;
import kz.mediagrid.gateway.clash.ClashCard.Line;
import kz.mediagrid.gateway.clash.ClashCard.Row;
import kz.mediagrid.gateway.contact.Contacts;
import kz.mediagrid.gateway.event.PlannedEventView;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.AgencyKind;
import kz.mediagrid.schemas.Clash;
import kz.mediagrid.schemas.ClashKind;
import kz.mediagrid.schemas.Contact;
import kz.mediagrid.schemas.EntryState;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventStatus;
import kz.mediagrid.schemas.EventTiming;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.PressUnit;
import kz.mediagrid.schemas.Speaker;
import kz.mediagrid.state.testing.HeapStores;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Two events that clash are one card with all reasons, the worst first, with only what the reader may see. */
class ClashPagesTest {

    private static final GridWeek WEEK = GridWeek.parse("2026-W50");
    private static final LocalDate DAY = LocalDate.parse("2026-12-09");
    private static final Instant NOW = Instant.parse("2026-12-01T05:00:00Z");
    private static final Account EDITOR = new Account("acc-1", Set.of(Role.AUTHORISED_BODY), "mam", null);
    private static final Account OPS = new Account("acc-2", Set.of(Role.OPS), null, null);
    private static final Account EDU = new Account("acc-3", Set.of(Role.AGENCY), "edu", null);
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final PlannedEventView events = new PlannedEventView(new HeapStores());
    private final Directory directory = new Directory();
    private final ResourceBundleMessageSource bundles = bundles();
    private final ClashPages pages =
            new ClashPages(new ClashQuery(events), new ClashCards(events, directory, new Contacts(), bundles), bundles);

    private final Map<String, List<Clash>> clashes = new TreeMap<>();

    @Test
    void aPairIsOneCardWithAllItsReasonsTheWorstFirst() {
        clash(ClashKind.SAME_BODY, "edu-1", "edu-2");
        clash(ClashKind.SAME_SPEAKER, "edu-1", "edu-2");
        clash(ClashKind.SAME_PLACE, "edu-1", "edu-2");
        file();

        var cards = page(0, EDITOR).cards();

        assertThat(cards).hasSize(1);
        assertThat(cards.get(0).kinds()).containsExactly("SAME_PLACE", "SAME_SPEAKER", "SAME_BODY");
    }

    @Test
    void theMostSeriousPairComesFirstAndThatWithMoreReasonsBeforeOthers() {
        clash(ClashKind.SAME_BODY, "edu-1", "edu-2");
        clash(ClashKind.SAME_PLACE, "dsm-1", "dsm-2");
        clash(ClashKind.SAME_PLACE, "ism-1", "ism-2");
        clash(ClashKind.SAME_BODY, "ism-1", "ism-2");
        clash(ClashKind.LIKELY_DUPLICATE, "mti-1", "mti-2");
        file();

        assertThat(page(0, EDITOR).cards())
                .extracting(card -> text(card.rows().get(0), 0))
                .containsExactly("Форум ism-1", "Форум dsm-1", "Форум mti-1", "Форум edu-1");
    }

    @Test
    void theEditorComparesBothEventsAndKeepsEitherOfThem() {
        clash(ClashKind.SAME_PLACE, "dsm-2", "edu-1");
        clash(ClashKind.SAME_SPEAKER, "dsm-2", "edu-1");
        directory.apply(body("edu", "Минпросвещения", "+7 7172 11 11 11"));
        file();

        var card = page(0, EDITOR).cards().get(0);

        assertThat(card.rows())
                .extracting(Row::name, Row::mark)
                .containsExactly(
                        tuple("title", "differs"),
                        tuple("agency", "differs"),
                        tuple("when", "overlap"),
                        tuple("place", "same"),
                        tuple("speakers", "same"),
                        tuple("phones", ""));
        assertThat(row(card, "title").sides().get(1).get(0).href()).isEqualTo("/editing/2026-W50?event=edu-1");
        assertThat(text(row(card, "agency"), 1)).isEqualTo("Минпросвещения");
        assertThat(text(row(card, "when"), 0)).isEqualTo("9 декабря, среда, весь день");
        assertThat(text(row(card, "phones"), 1)).isEqualTo("+7 7172 11 11 11");
        assertThat(row(card, "phones").sides().get(1).get(0).href()).isEqualTo("tel:+77172111111");
        assertThat(row(card, "speakers").sides().get(0))
                .extracting(Line::common)
                .containsExactly(true, false);
        assertThat(card.keeps())
                .extracting(Keep::href)
                .containsExactly(
                        "/editing/2026-W50/merger?event=dsm-2&other=edu-1",
                        "/editing/2026-W50/merger?event=edu-1&other=dsm-2");
        assertThat(page(0, OPS).cards().get(0).keeps()).isEmpty();
    }

    @Test
    void twoEventsThatAreOnlyBothFeaturedAreNotOfferedForAMerger() {
        clash(ClashKind.BOTH_FEATURED, "dsm-2", "edu-1");
        clash(ClashKind.BOTH_FEATURED, "ism-3", "mti-4");
        clash(ClashKind.LIKELY_DUPLICATE, "ism-3", "mti-4");
        clash(ClashKind.SAME_BODY, "edu-7", "edu-8");
        file();

        assertThat(page(0, EDITOR).cards())
                .extracting(card -> card.keeps().size())
                .as("a likely duplicate, two featured events, and two events of one body")
                .containsExactly(2, 0, 0);
    }

    @Test
    void aPageWithoutClashesSaysOfWhichEventsThereAreNone() {
        clash(ClashKind.SAME_PLACE, "dsm-2", "ism-3");
        file();
        events.apply(event("edu-1", List.of()));

        assertThat(page(0, EDU).cards()).isEmpty();
        assertThat(page(0, EDU).own()).isTrue();
        assertThat(page(0, EDU).none()).isEqualTo("OWN");
        assertThat(page(0, EDITOR).own()).isFalse();
        assertThat(pages.page(WEEK.next(), "", 0, OPS, RUSSIAN).none()).isEqualTo("ANY");
        assertThat(pages.page(WEEK, "edu-1", 0, EDITOR, RUSSIAN).none()).isEqualTo("EVENT");
        assertThat(pages.page(WEEK, "edu-9", 0, EDITOR, RUSSIAN).none()).isEqualTo("UNKNOWN");
        assertThat(pages.page(WEEK, "dsm-2", 0, EDU, RUSSIAN).none())
                .as("an event of another body")
                .isEqualTo("UNKNOWN");
    }

    @Test
    void theHoursOfTwoEventsAreComparedAlsoWhereTheyDoNotClash() {
        var rows = new ClashCards(events, directory, new Contacts(), bundles)
                .compared(event("edu-1", List.of()), event("dsm-2", List.of()), EDITOR, RUSSIAN);

        assertThat(rows)
                .filteredOn(row -> row.name().equals("when"))
                .extracting(Row::mark)
                .containsExactly("overlap");
    }

    @Test
    void anAgencySeesOfAnotherBodysEventNoMoreThanWhenItIsAndWhomToCall() {
        clash(ClashKind.SAME_PLACE, "edu-1", "dsm-2");
        clash(ClashKind.SAME_PLACE, "dsm-2", "ism-3");
        directory.apply(body("dsm", "Минздрав", "+7 7172 22 22 22"));
        file();

        var cards = page(0, EDU).cards();

        assertThat(cards).hasSize(1);
        assertThat(cards.get(0).rows())
                .allSatisfy(row -> assertThat(text(row, 1))
                        .isIn(
                                "Мероприятие другого госоргана",
                                "Минздрав",
                                "9 декабря, среда, Весь день, или время уточняется",
                                "не показывается",
                                "+7 7172 22 22 22"));
        assertThat(row(cards.get(0), "title").sides().get(0).get(0).href()).isEqualTo("/events/edu-1");
        assertThat(cards.get(0).keeps()).isEmpty();
    }

    @Test
    void anEventIntoWhichAnotherIsMergedIsNotMergedItself() {
        clash(ClashKind.SAME_PLACE, "dsm-2", "edu-1");
        file();
        events.apply(PlannedEvent.newBuilder(events.find("edu-1").orElseThrow())
                .setMergedFrom(List.of("ism-3"))
                .build());

        assertThat(page(0, EDITOR).cards().get(0).keeps())
                .extracting(keep -> keep.href() == null)
                .containsExactly(true, false);
    }

    @Test
    void fiveHundredFilingsThatClashAreReadPartByPart() {
        for (int hall = 0; hall < 17; hall++) {
            crowd("hall" + (10 + hall) + "-", 30);
        }
        file();

        var first = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> page(0, EDITOR));

        assertThat(first.part())
                .isEqualTo(new ClashPage.Part(1, 50, 17 * 30 * 29 / 2, null, "/clashes/2026-W50?from=50"));
        assertThat(first.cards()).hasSize(50);
        var last = page(7390, EDITOR);
        assertThat(last.part()).isEqualTo(new ClashPage.Part(7391, 7395, 7395, "/clashes/2026-W50?from=7340", null));
        assertThat(page(1_000_000, EDITOR).cards()).isEmpty();
        assertThat(page(-5, EDITOR).part()).isEqualTo(first.part());
    }

    @Test
    void theClashesOfOneEventAreShownAlone() {
        var id = "edu-" + "1".repeat(32);
        IntStream.range(0, 60).forEach(other -> clash(ClashKind.SAME_PLACE, id, "dsm-" + other));
        clash(ClashKind.SAME_PLACE, "dsm-1", "dsm-2");
        file();

        var page = pages.page(WEEK, id, 0, EDITOR, RUSSIAN);

        assertThat(page.ofOneEvent()).isTrue();
        assertThat(page.part())
                .isEqualTo(new ClashPage.Part(1, 50, 60, null, "/clashes/2026-W50?event=" + id + "&from=50"));
        assertThat(pages.page(WEEK, "nothing", 0, EDITOR, RUSSIAN).cards()).isEmpty();
    }

    private ClashPage page(int skipped, Account account) {
        return pages.page(WEEK, "", skipped, account, RUSSIAN);
    }

    private static Row row(ClashCard card, String name) {
        return card.rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Row row, int side) {
        return row.sides().get(side).get(0).text().text();
    }

    private void crowd(String prefix, int size) {
        IntStream.range(0, size)
                .forEach(one -> IntStream.range(one + 1, size)
                        .forEach(other -> clash(ClashKind.SAME_PLACE, prefix + one, prefix + other)));
    }

    private void clash(ClashKind kind, String one, String other) {
        put(kind, one, other);
        put(kind, other, one);
    }

    private void put(ClashKind kind, String one, String other) {
        clashes.computeIfAbsent(one, id -> new ArrayList<>())
                .add(Clash.newBuilder()
                        .setKind(kind)
                        .setOtherEventId(other)
                        .setOtherAgencyCode(bodyOf(other))
                        .setDay(DAY)
                        .setSince(NOW)
                        .build());
    }

    private static String bodyOf(String event) {
        return event.substring(0, event.indexOf('-'));
    }

    private void file() {
        clashes.forEach((id, with) -> events.apply(event(id, with)));
    }

    private static PlannedEvent event(String id, List<Clash> clashes) {
        return PlannedEvent.newBuilder()
                .setEventId(id)
                .setAgencyCode(bodyOf(id))
                .setRevision(1)
                .setStatus(EventStatus.PLANNED)
                .setDetails(EventDetails.newBuilder()
                        .setTitle(named("Форум " + id))
                        .setDate(DAY)
                        .setTiming(EventTiming.ALL_DAY)
                        .setPlace(named("Зал, " + (clashes.size() > 2 ? "большой" : id)))
                        .setSpeakers(List.of(speaker("Айгүл Сейітқызы"), speaker("Спикер " + id)))
                        .setPurpose(named("Цель"))
                        .build())
                .setEntries(List.of(EntryState.newBuilder()
                        .setWeek(WEEK.toString())
                        .setCurrent(true)
                        .setLate(false)
                        .setFirstVersion(0)
                        .setBroughtAt(NOW)
                        .build()))
                .setClashes(clashes)
                .setSubmittedAt(NOW)
                .setChangedAt(NOW)
                .build();
    }

    private static Speaker speaker(String name) {
        return Speaker.newBuilder()
                .setName(named(name))
                .setPosition(named("Министр"))
                .build();
    }

    private static Agency body(String code, String name, String phone) {
        return Agency.newBuilder()
                .setAgencyCode(code)
                .setName(named(name))
                .setKind(AgencyKind.CENTRAL)
                .setRevision(1)
                .setChangedAt(NOW)
                .setPressUnit(PressUnit.newBuilder()
                        .setName(named("Пресс-служба"))
                        .setContacts(List.of(Contact.newBuilder()
                                .setPhone(phone)
                                .setForMedia(true)
                                .build()))
                        .build())
                .build();
    }

    private static LocalizedText named(String text) {
        return new LocalizedText(text, text, null);
    }

    private static ResourceBundleMessageSource bundles() {
        var bundles = new ResourceBundleMessageSource();
        bundles.setBasenames("edge-templates/page/words", "gateway-templates/words");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        return bundles;
    }
}
