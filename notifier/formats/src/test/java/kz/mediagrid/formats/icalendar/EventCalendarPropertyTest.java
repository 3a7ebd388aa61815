package kz.mediagrid.formats.icalendar;

import static kz.mediagrid.grid.testing.Grids.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import kz.mediagrid.edge.content.ReadableText;
import kz.mediagrid.schemas.EntryStanding;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Organiser;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any text of an agency arrives at a reader as text. */
class EventCalendarPropertyTest {

    @Property(tries = 200)
    void aReaderHasEachTextAndNoMoreEventsThanThereAre(@ForAll("weeks") List<GridEntry> entries) {
        var calendar = EventCalendarTest.write(entries.stream(), "ru", false);

        EventCalendarTest.requireValid(calendar);
        var events = PlainReader.events(calendar);
        assertThat(events).hasSize(entries.size());
        for (int at = 0; at < events.size(); at++) {
            var entry = entries.get(at);
            var event = events.get(at);
            assertThat(PlainReader.unescaped(event.get("SUMMARY")))
                    .isEqualTo(ReadableText.oneLine(entry.getTitle().getRu()));
            assertThat(PlainReader.unescaped(event.get("LOCATION")))
                    .isEqualTo(ReadableText.oneLine(entry.getPlace().getRu()));
            assertThat(PlainReader.unescaped(event.get("DESCRIPTION")).lines())
                    .contains("Организатор: "
                            + ReadableText.oneLine(
                                    entry.getOrganisers().get(0).getName().getRu()));
            assertThat(event.get("UID")).isEqualTo(entry.getEventId() + "@planned-events.media-grid");
            assertThat(event.get("STATUS"))
                    .isEqualTo(entry.getStanding() == EntryStanding.CANCELLED ? "CANCELLED" : "CONFIRMED");
        }
    }

    @Provide
    Arbitrary<List<GridEntry>> weeks() {
        return Combinators.combine(
                        texts(), texts(), texts(), Arbitraries.of(EntryStanding.PLANNED, EntryStanding.CANCELLED))
                .as((title, place, organiser, standing) -> entry("edu-0", "2026-12-08")
                        .setTitle(title)
                        .setPlace(place)
                        .setOrganisers(List.of(new Organiser(organiser, List.of())))
                        .setStanding(standing)
                        .setPublicReason(title)
                        .build())
                .list()
                .ofMaxSize(5)
                .map(list -> IntStream.range(0, list.size())
                        .mapToObj(at -> GridEntry.newBuilder(list.get(at))
                                .setEventId("edu-" + at)
                                .build())
                        .toList());
    }

    /** Texts long enough to be folded, with what separates values, lines and components, and what turns a text round. */
    private static Arbitrary<LocalizedText> texts() {
        var pieces = Arbitraries.of(
                "а",
                "ә",
                "€",
                "🎤",
                "e\u0301",
                "\\",
                "\\n",
                ";",
                ",",
                ":",
                "\"",
                "^",
                "=",
                " ",
                "\r\n",
                "\n",
                "\r",
                "\t",
                "\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:x\r\n",
                "\nATTACH:file:///etc/passwd\n",
                "<script>alert(1)</script>",
                "&amp;",
                "\u202E",
                "\u2066",
                "\u200B",
                "\u0000",
                "\u0007",
                "\u0085",
                "\u2028",
                "\uFEFF",
                "שלום",
                "7");
        return pieces.list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .map(list -> LocalizedText.newBuilder()
                        .setRu("д" + String.join("", list))
                        .build());
    }
}
