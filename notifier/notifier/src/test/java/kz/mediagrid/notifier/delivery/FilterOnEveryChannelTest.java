package kz.mediagrid.notifier.delivery;

import static kz.mediagrid.grid.testing.Grids.change;
import static kz.mediagrid.grid.testing.Grids.entry;
import static kz.mediagrid.grid.testing.Grids.first;
import static kz.mediagrid.grid.testing.Grids.part;
import static kz.mediagrid.grid.testing.Grids.text;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.mediagrid.notifier.grid.OnTopic;
import kz.mediagrid.notifier.page.ForeignFeeds;
import kz.mediagrid.schemas.Accreditation;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.GridFilter;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.Organiser;
import kz.mediagrid.schemas.SubscriptionLanguage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same entries pass a filter on each channel. Version 2, of Tuesday, 8 December, changes all titles. */
class FilterOnEveryChannelTest {

    private static final String WEEK = "2026-W50";
    private static final Instant TUESDAY = Instant.parse("2026-12-08T05:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-12-09T03:00:00Z");
    private static final Pattern ID = Pattern.compile("(?:Ашылу|Открытие) ([a-z]+-[0-9])");

    /** The events of the day on which version 2 is published and of the next day, which are mailed at once. */
    private static final List<String> NEAR = List.of("almobl-2", "dsm-1");

    private static EveryChannel channels;

    @BeforeAll
    static void publish() {
        channels = new EveryChannel();
        var entries = List.of(
                entry("edu-1", "2026-12-07").setFeatured(true).build(),
                held("dsm-1", "2026-12-09", "Шымкент қ., Тәуке хан к-сі", "г. Шымкент, ул. Тауке хана")
                        .setStreamUrl("https://example.kz/live")
                        .build(),
                held("almobl-1", "2026-12-12", "Алқап", "Поле").build(),
                held("almobl-2", "2026-12-08", "Алматы қаласы, № 12 мектеп", "город Алматы, школа № 12")
                        .setAccreditation(until("2026-12-20T05:00:00Z"))
                        .build(),
                held("mfa-1", "2026-12-11", "Қарағанды облысы", "Карагандинская область")
                        .setEndDate(LocalDate.parse("2026-12-13"))
                        .setFeatured(true)
                        .setAccreditation(until("2026-12-04T06:59:59Z"))
                        .build());
        take(0, first(WEEK, entries.toArray(GridEntry[]::new)));
        var changes = entries.stream().map(FilterOnEveryChannelTest::renamed).toArray(GridChange[]::new);
        take(
                1,
                MediaGridVersion.newBuilder(part(WEEK, 2, 1, 1, changes))
                        .setPublishedAt(TUESDAY)
                        .build());
    }

    @AfterAll
    static void close() {
        channels.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            none                                | almobl-1 almobl-2 dsm-1 edu-1 mfa-1
            bodies dsm                          | dsm-1
            bodies dsm almobl                   | almobl-1 almobl-2 dsm-1
            regions astana                      | edu-1
            regions shymkent karaganda          | dsm-1 mfa-1
            regions almobl                      | almobl-1
            regions almaty                      | almobl-2
            days 1                              | edu-1
            days 6                              | almobl-1 mfa-1
            days 7 3                            | dsm-1 mfa-1
            featured                            | edu-1 mfa-1
            liveStream                          | dsm-1
            accreditationOpen, days 2           | almobl-2
            days 5, featured                    | mfa-1
            bodies mfa, days 2                  | ''
            bodies dsm, regions shymkent, days 3, liveStream | dsm-1
            bodies dsm, regions shymkent, days 3, featured   | ''
            """)
    void theSameEntriesComeThrough(String conditions, String expected) {
        channels.filter(filter(conditions));

        assertThat(passed())
                .as(conditions)
                .allSatisfy((channel, ids) -> assertThat(ids).as(channel).isEqualTo(expected));
    }

    /** A change of an event whose registration has ended is news to those who announced it while it was open. */
    @Test
    void changesOfEventsWhoseRegistrationHasEndedComeThroughEachChannelOfChanges() {
        channels.filter(filter("accreditationOpen"));

        assertThat(passed())
                .allSatisfy((channel, ids) -> assertThat(ids)
                        .as(channel)
                        .isEqualTo(channel.endsWith("changes") ? "almobl-2 mfa-1" : "almobl-2"));
    }

    /** The ids of the entries that pass, by channel. */
    private static Map<String, String> passed() {
        var passed = new TreeMap<String, String>();
        var messages = channels.webhook();
        passed.put("webhook, version 1", ids(messages.get(0)));
        passed.put("webhook, version 1 whole", ids(messages.get(1)));
        passed.put("webhook, changes", ids(messages.get(2)));
        passed.put("webhook, version 2 whole", ids(messages.get(3)));
        for (var language : List.of("kk", "ru", "en")) {
            var mailed = SubscriptionLanguage.valueOf(language.toUpperCase(Locale.ROOT));
            var atOnce = plain(channels.atOnce(mailed, WEEK, 2));
            var digest = plain(channels.digest(mailed, MORNING, Map.of(WEEK, List.of(1, 2))));
            assertThat(ids(atOnce).split(" ")).as("at once").allMatch(id -> id.isEmpty() || NEAR.contains(id));
            assertThat(ids(digest).split(" ")).as("in the morning").noneMatch(NEAR::contains);
            passed.put(language + " mail of a week", ids(plain(channels.atOnce(mailed, WEEK, 1))));
            passed.put(language + " mails of changes", ids(atOnce + digest));
            passed.put(language + " calendar", ids(calendar(language)));
            passed.put(language + " feed of versions, with changes", ids(channels.feed(language, false)));
            passed.put(language + " feed of events, with changes", ids(channels.feed(language, true)));
        }
        return passed;
    }

    @ParameterizedTest
    @CsvSource({
        "kk, Ашылу dsm-1 (2)",
        "ru, Открытие dsm-1 (2)",
        // The body gave no text in English.
        "en, Открытие dsm-1 (2) (in Russian)"
    })
    void eachChannelHasTheLanguageOfTheSubscription(String language, String title) {
        channels.filter(filter("bodies dsm"));
        var mailed = SubscriptionLanguage.valueOf(language.toUpperCase(Locale.ROOT));

        assertThat(calendar(language)).contains("SUMMARY:" + title + "\r\n");
        assertThat(plain(channels.atOnce(mailed, WEEK, 2))).contains(title + "\n");
        assertThat(ForeignFeeds.byRome(channels.feed(language, true)))
                .hasSize(2)
                .first()
                .satisfies(change -> assertThat(change.title()).endsWith(": " + title));
        assertThat(ForeignFeeds.byRome(channels.feed(language, false)))
                .first()
                .satisfies(version -> assertThat(version.text()).contains(": " + title + "\n"));
    }

    /** The ids of the events whose titles the text has. */
    private static String ids(String text) {
        return ID
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(" "));
    }

    private static String calendar(String language) {
        return channels.calendars(Locale.forLanguageTag(language)).get(0);
    }

    private static String plain(Optional<MimeMessage> mail) {
        return mail.map(sent -> ParsedMail.texts(sent).get(1).replace("\r\n", "\n"))
                .orElse("");
    }

    /** The filter of conditions in words, with commas between them. */
    private static GridFilter filter(String conditions) {
        var filter = GridFilter.newBuilder();
        for (var condition : conditions.split(", ")) {
            var words = List.of(condition.split(" "));
            var values = words.subList(1, words.size());
            switch (words.get(0)) {
                case "none" -> {}
                case "bodies" -> filter.setBodies(values);
                case "regions" -> filter.setRegions(values);
                case "days" ->
                    filter.setDays(values.stream().map(Integer::valueOf).toList());
                case "featured" -> filter.setFeatured(true);
                case "liveStream" -> filter.setLiveStream(true);
                case "accreditationOpen" -> filter.setAccreditationOpen(true);
                default -> throw new IllegalArgumentException(condition);
            }
        }
        return filter.build();
    }

    private static void take(long offset, MediaGridVersion version) {
        var record = OnTopic.at(offset, version);
        channels.grids().apply(record);
        channels.take(record);
    }

    private static GridChange renamed(GridEntry entry) {
        var title = entry.getTitle();
        var renamed = GridEntry.newBuilder(entry)
                .setTitle(text(title.getKk() + " (2)", title.getRu() + " (2)"))
                .setRevision(2)
                .setChangedVersion(2)
                .build();
        return GridChange.newBuilder(change(ChangeKind.REVISED, renamed))
                .setChangedFields(List.of("title"))
                .build();
    }

    private static GridEntry.Builder held(String id, String date, String kk, String ru) {
        return entry(id, date)
                .setPlace(text(kk, ru))
                .setOrganisers(List.of(Organiser.newBuilder()
                        .setName(text("Ұйымдастырушы", "Организатор"))
                        .setContacts(List.of())
                        .build()));
    }

    private static Accreditation until(String deadline) {
        return Accreditation.newBuilder().setDeadline(Instant.parse(deadline)).build();
    }
}
