package kz.mediagrid.notifier.delivery;

import static kz.mediagrid.notifier.delivery.MarkedCommands.PUBLIC;
import static kz.mediagrid.notifier.delivery.MarkedCommands.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import kz.mediagrid.aggregator.topology.Histories;
import kz.mediagrid.aggregator.topology.Histories.Step;
import kz.mediagrid.grid.testing.Commands;
import kz.mediagrid.grid.testing.Details;
import kz.mediagrid.notifier.grid.PlayedHistory;
import kz.mediagrid.schemas.SubscriptionLanguage;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Over random weeks no channel has a contact, a message, a material or a reason that is not for the media. */
class NothingPrivateLeavesTest {

    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");

    @Provide
    Arbitrary<List<Step>> histories() {
        return Histories.all();
    }

    @Property(tries = 2, shrinking = ShrinkingMode.OFF)
    void noChannelHasWhatIsNotForTheMedia(@ForAll("histories") List<Step> history) {
        try (var channels = new EveryChannel()) {
            var play = new PlayedHistory(channels.grids(), channels::take, MarkedCommands::marked);
            publishAnEvent(play);
            said(channels).forEach((channel, texts) -> {
                assertThat(String.join("\n", texts)).as(channel).contains(PUBLIC);
                assertThat(texts).as(channel).noneMatch(NothingPrivateLeavesTest::isPrivate);
            });

            history.forEach(play::publishes);

            said(channels)
                    .forEach((channel, texts) ->
                            assertThat(texts).as(channel).isNotEmpty().noneMatch(NothingPrivateLeavesTest::isPrivate));
        }
    }

    /** The word in letters, or as an address or JSON may have it. */
    private static boolean isPrivate(String text) {
        return text.contains(SECRET)
                || text.contains("7431")
                        && text.replace(PUBLIC, "").toLowerCase(Locale.ROOT).contains("secret7431");
    }

    private static void publishAnEvent(PlayedHistory play) {
        play.send(Commands.submit("edu-9", Details.on(PUBLIC, "2026-12-03"), Histories.START));
        play.send(Commands.order("2026-W49", Histories.START));
    }

    private static Map<String, List<String>> said(EveryChannel channels) {
        var said = new TreeMap<String, List<String>>();
        said.put("topic", channels.topic().stream().map(Object::toString).toList());
        said.put("webhook", channels.webhook());
        said.put("api", List.copyOf(channels.api().values()));
        said.put(
                "mail",
                Arrays.stream(SubscriptionLanguage.values())
                        .filter(language -> language != SubscriptionLanguage.UNKNOWN)
                        .flatMap(language -> channels.mails(language).stream())
                        .flatMap(mail -> ParsedMail.texts(mail).stream())
                        .map(NothingPrivateLeavesTest::unfolded)
                        .toList());
        for (var language : LANGUAGES) {
            said.put(
                    "calendar " + language,
                    channels.calendars(Locale.forLanguageTag(language)).stream()
                            .map(NothingPrivateLeavesTest::unfolded)
                            .toList());
            said.put("feed " + language, List.of(channels.feed(language, false), channels.feed(language, true)));
            var weeks = channels.grids().weeks();
            said.put(
                    "page " + language,
                    weeks.stream().map(week -> channels.page(week, language)).toList());
            said.put(
                    "text " + language,
                    weeks.stream().map(week -> channels.text(week, language)).toList());
        }
        return said;
    }

    /** The long lines of a calendar, which is written in lines of 75 bytes. */
    private static String unfolded(String text) {
        return text.replace("\r\n ", "");
    }
}
