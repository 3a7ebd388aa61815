package kz.mediagrid.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.mediagrid.aggregator.topology.Histories;
import kz.mediagrid.aggregator.topology.Histories.Step;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.notifier.grid.PlayedHistory;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.SubscriptionLanguage;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** After a month of revisions, a reader of any channel knows the same of each event. Its texts have signs that formats use. */
class OneMeaningTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Provide
    Arbitrary<List<Step>> months() {
        return Histories.all();
    }

    @Property(tries = 2, shrinking = ShrinkingMode.OFF, seed = "7431")
    void allChannelsSayTheSame(@ForAll("months") List<Step> month) {
        try (var channels = new EveryChannel()) {
            var readers = new ToldReaders(channels);
            var play = new PlayedHistory(
                    channels.grids(),
                    part -> {
                        channels.take(part);
                        readers.read();
                    },
                    EventfulWeek::withSigns);
            EventfulWeek.play(play);
            month.forEach(play::publishes);
            readers.wakes();

            var webhook = webhook(channels.webhook());
            var all = new ArrayList<Map.Entry<String, Meaning>>();
            for (var week : channels.grids().weeks()) {
                var topic = topic(channels, week);
                all.addAll(topic.entrySet());
                assertThat(webhook.getOrDefault(week.toString(), Map.of()))
                        .as("webhook")
                        .isEqualTo(topic);
                assertThat(api(channels, week)).as("api").isEqualTo(topic);
                assertThat(page(channels, week)).as("page").isEqualTo(topic);
                assertThat(mail(channels, week)).as("mail").isEqualTo(topic);
                assertThat(readers.mailed().in(week)).as("mails of changes").isEqualTo(topic);
                assertThat(readers.fed().in(week)).as("feed").isEqualTo(topic);
            }
            var calendar = CalendarReader.read(
                    channels.calendars(Locale.forLanguageTag("ru")).get(0));
            assertThat(calendar.keySet())
                    .isEqualTo(all.stream().map(Map.Entry::getKey).collect(Collectors.toSet()));
            calendar.forEach((id, said) ->
                    assertThat(inAnyWeek(id, all)).as("calendar: " + id).contains(said));
            assertNoFactIsMissing(all.stream().map(Map.Entry::getValue).toList());
        }
    }

    /** A calendar shows the entry of the week in which the event is, or else its new day. */
    private static List<Meaning> inAnyWeek(String id, List<Map.Entry<String, Meaning>> all) {
        var entries = all.stream()
                .filter(entry -> entry.getKey().equals(id))
                .map(entry -> entry.getValue().onItsDay())
                .toList();
        var held = entries.stream()
                .filter(entry -> !entry.standing().equals("перенесено"))
                .toList();
        return held.isEmpty() ? entries : held;
    }

    private static void assertNoFactIsMissing(List<Meaning> events) {
        assertThat(events)
                .extracting(Meaning::standing)
                .contains("", "отменено", "перенесено", "перенесено, дата уточняется");
        assertThat(events).extracting(Meaning::time).contains("10:00");
        assertThat(events).anyMatch(event -> event.attendance().featured());
        assertThat(events).anyMatch(event -> !event.attendance().stream().isEmpty());
        assertThat(events).anyMatch(event -> !event.attendance().accreditation().isEmpty());
        assertThat(events).anyMatch(event -> event.notices().note().startsWith("by card"));
        assertThat(events).anyMatch(event -> event.notices().reason().startsWith("storm"));
        assertThat(events)
                .anyMatch(event -> !event.days().first().equals(event.days().last()));
    }

    /** A reader of the topic applies each change to the entries that it has. */
    private static Map<String, Meaning> topic(EveryChannel channels, GridWeek week) {
        var entries = new TreeMap<String, GridEntry>();
        channels.topic().stream()
                .filter(part -> part.getWeek().equals(week.toString()))
                .flatMap(part -> part.getChanges().stream())
                .forEach(change -> {
                    if (change.getKind() == ChangeKind.REMOVED) {
                        entries.remove(change.getEventId());
                    } else {
                        entries.put(change.getEventId(), change.getEntry());
                    }
                });
        return meanings(entries.values().stream()
                .collect(Collectors.toMap(GridEntry::getEventId, entry -> JSON.readTree(entry.toString()))));
    }

    /** An outlet applies the changes of each message to the entries that it has; by week. */
    private static Map<String, Map<String, Meaning>> webhook(List<String> messages) {
        var weeks = new TreeMap<String, Map<String, JsonNode>>();
        for (var message : messages) {
            var data = JSON.readTree(message).path("data");
            if (data.path("whole").asBoolean()) {
                continue;
            }
            assertThat(data.path("inline").asString()).isEqualTo("ENTRIES");
            var entries = weeks.computeIfAbsent(data.path("week").asString(), week -> new TreeMap<>());
            data.path("changes").forEach(change -> {
                var id = change.path("eventId").asString();
                if (change.path("kind").asString().equals("REMOVED")) {
                    entries.remove(id);
                } else {
                    entries.put(id, change.path("entry"));
                }
            });
        }
        return weeks.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, week -> meanings(week.getValue())));
    }

    private static Map<String, Meaning> api(EveryChannel channels, GridWeek week) {
        var entries = JSON.readTree(channels.api().get("/api/grids/" + week)).path("entries");
        return meanings(entries.valueStream()
                .collect(Collectors.toMap(entry -> entry.path("eventId").asString(), entry -> entry)));
    }

    private static Map<String, Meaning> meanings(Map<String, JsonNode> entries) {
        var meanings = new TreeMap<String, Meaning>();
        entries.forEach((id, entry) -> meanings.put(id, Meaning.of(entry)));
        return meanings;
    }

    private static Map<String, Meaning> page(EveryChannel channels, GridWeek week) {
        var meanings = new TreeMap<String, Meaning>();
        for (var card : Jsoup.parse(channels.page(week, "ru")).select("article.mg-entry")) {
            var whole = card.select(".mg-entry__who > a[href^=#]");
            if (whole.isEmpty()) {
                assertThat(meanings.put(card.id(), Meaning.of(card))).isNull();
            } else {
                var id = whole.attr("href").substring(1);
                assertThat(Meaning.of(card).onLaterDay())
                        .as("a later day of " + id)
                        .isEqualTo(meanings.get(id).onLaterDay());
            }
        }
        return meanings;
    }

    /** The mail with the newest version of the week, for a subscription that lacks those before. */
    private static Map<String, Meaning> mail(EveryChannel channels, GridWeek week) {
        var events = new ToldEvents();
        events.take(channels.whole(week, SubscriptionLanguage.RU));
        return events.in(week);
    }
}
