package kz.mediagrid.notifier.delivery;

import static kz.mediagrid.grid.testing.Grids.entry;
import static kz.mediagrid.grid.testing.Grids.first;
import static kz.mediagrid.grid.testing.Grids.text;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.content.ReadableText;
import kz.mediagrid.notifier.grid.OnTopic;
import kz.mediagrid.notifier.page.ForeignFeeds;
import kz.mediagrid.schemas.Accreditation;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.Organiser;
import kz.mediagrid.schemas.SubscriptionLanguage;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Texts that a format could take for its own signs arrive as texts on each channel, and what is made around them is what is
 * made around harmless ones. JSON has a text as it was; the others have it on one line without invisible characters.
 */
class HostileTextsTest {

    private static final GridWeek WEEK = GridWeek.parse("2026-W50");
    private static final String SIGNS = "<script>alert(1)</script></content></entry>]]>&amp;<!-- \"х\", 'ч'; \\n \\\r\n"
            + "Bcc: x@y.kz\r\n\r\n.\r\nEND:VEVENT\nATTENDEE:mailto:x@y.kz\t\u202Eлево\u202C \u2066с\u2069\u200B т\u0007р\u0000\u001B";
    private static final String LINK = "https://example.kz/a,b;c?x=1&amp;y=2&z='3'";

    private static EveryChannel hostile;
    private static EveryChannel harmless;

    @BeforeAll
    static void publish() {
        hostile = published(SIGNS);
        harmless = published("");
    }

    private static EveryChannel published(String signs) {
        var channels = new EveryChannel();
        var record = OnTopic.at(0, first(WEEK.toString(), event(signs)));
        channels.grids().apply(record);
        channels.take(record);
        return channels;
    }

    private static GridEntry event(String signs) {
        return entry("edu-1", "2026-12-08")
                .setTitle(text(null, "Название" + signs))
                .setPlace(text(null, "Место" + signs))
                .setPurpose(text(null, "Цель" + signs))
                .setPublicNote(text(null, "Заметка" + signs))
                .setOrganisers(List.of(Organiser.newBuilder()
                        .setName(text(null, "Орган" + signs))
                        .setContacts(List.of())
                        .build()))
                .setStreamUrl(LINK)
                .setAccreditation(new Accreditation(Instant.parse("2026-12-20T05:00:00Z"), LINK))
                .build();
    }

    @AfterAll
    static void close() {
        hostile.close();
        harmless.close();
    }

    @Test
    void webhookAndApiHaveEachTextAsItWas() {
        var expected = JsonMapper.shared().readTree(event(SIGNS).toString());
        var entries = Stream.concat(
                hostile.webhook().stream()
                        .map(message -> JsonMapper.shared().readTree(message).path("data"))
                        .map(data -> data.path("whole").asBoolean()
                                ? data.path("entries").path(0)
                                : data.path("changes").path(0).path("entry")),
                Stream.of(JsonMapper.shared()
                        .readTree(hostile.api().get("/api/grids/" + WEEK))
                        .path("entries")
                        .path(0)));

        assertThat(entries).hasSize(3).allSatisfy(entry -> {
            for (var field : List.of("title", "place", "purpose", "publicNote")) {
                assertThat(ru(entry.path(field))).as(field).isEqualTo(ru(expected.path(field)));
            }
            assertThat(ru(entry.path("organisers").path(0).path("name"))).isEqualTo("Орган" + SIGNS);
            assertThat(entry.path("streamUrl").asString()).isEqualTo(LINK);
            assertThat(entry.path("accreditation").path("url").asString()).isEqualTo(LINK);
        });
    }

    private static String ru(JsonNode text) {
        return text.path("ru").asString();
    }

    @Test
    void aMailHasNoOtherHeaderAndNoOtherElement() throws Exception {
        var mail = hostile.whole(WEEK, SubscriptionLanguage.RU);
        var other = harmless.whole(WEEK, SubscriptionLanguage.RU);

        assertThat(headers(mail)).isEqualTo(headers(other));
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(ParsedMail.texts(mail)).hasSameSizeAs(ParsedMail.texts(other));
        assertThat(ParsedMail.texts(mail).get(1).replace("\r\n", "\n").lines())
                .contains(lines())
                .hasSameSizeAs(ParsedMail.texts(other).get(1).lines().toList());
        var html = Jsoup.parse(ParsedMail.texts(mail).get(2));
        assertThat(elements(html))
                .isEqualTo(elements(Jsoup.parse(ParsedMail.texts(other).get(2))));
        assertThat(html.select("p").eachText()).contains(lines("Название"));
    }

    private static List<String> headers(MimeMessage mail) throws MessagingException {
        return Collections.list(mail.getAllHeaders()).stream()
                .map(Header::getName)
                .toList();
    }

    @Test
    void aCalendarHasNoOtherProperty() throws Exception {
        var events = calendar(hostile).getComponents(net.fortuna.ical4j.model.Component.VEVENT);
        var event = (VEvent) events.get(0);

        assertThat(events).hasSize(1);
        assertThat(properties(event)).isEqualTo(properties((VEvent) calendar(harmless)
                .getComponents(net.fortuna.ical4j.model.Component.VEVENT)
                .get(0)));
        assertThat(event.getSummary().getValue()).isEqualTo(line("Название"));
        assertThat(event.getLocation().getValue()).isEqualTo(line("Место"));
        assertThat(event.getDescription().getValue().lines()).contains(lines("Название", "Место проведения"));
    }

    private static Calendar calendar(EveryChannel channels) throws IOException, ParserException {
        return new CalendarBuilder()
                .build(new StringReader(
                        channels.calendars(Locale.forLanguageTag("ru")).get(0)));
    }

    private static List<String> properties(VEvent event) {
        return event.getProperties().stream().map(Property::getName).toList();
    }

    @Test
    void aFeedHasNoOtherElement() {
        assertThat(ForeignFeeds.byRome(hostile.feed("ru", true)))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.title()).isEqualTo("Новое мероприятие: " + line("Название"));
                    assertThat(change.text().lines()).contains(lines());
                });
        assertThat(ForeignFeeds.byRome(hostile.feed("ru", false)))
                .singleElement()
                .satisfies(version -> assertThat(version.text().lines()).contains(lines()));
    }

    @Test
    void aPageHasNoOtherElement() {
        var page = Jsoup.parse(hostile.page(WEEK, "ru"));

        assertThat(elements(page)).isEqualTo(elements(Jsoup.parse(harmless.page(WEEK, "ru"))));
        assertThat(Meaning.clean(page.select(".mg-entry__title bdi").text()))
                .isEqualTo(Meaning.clean("Название" + SIGNS));
        assertThat(Meaning.clean(page.select(".mg-entry__place bdi").text())).isEqualTo(Meaning.clean("Место" + SIGNS));
        assertThat(page.select("a[href]").eachAttr("href")).contains(LINK);
    }

    private static List<String> elements(Document page) {
        return page.getAllElements().stream().map(Element::tagName).toList();
    }

    /** The lines that state the texts, by label. */
    private static String[] lines(String... without) {
        var texts = Stream.of(
                "Название: Название",
                "Место проведения: Место",
                "Цель: Цель",
                "Примечание: Заметка",
                "Организатор: Орган");
        return Stream.concat(
                        texts.filter(text -> !List.of(without).contains(text.substring(0, text.indexOf(':'))))
                                .map(HostileTextsTest::line),
                        Stream.of("Прямой эфир: " + LINK))
                .toArray(String[]::new);
    }

    private static String line(String text) {
        return ReadableText.oneLine(text + SIGNS);
    }
}
