package kz.mediagrid.formats;

import static java.time.temporal.ChronoUnit.DAYS;
import static kz.mediagrid.grid.testing.Grids.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.schemas.Contact;
import kz.mediagrid.schemas.EntryStanding;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Organiser;
import kz.mediagrid.schemas.Speaker;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GridTextPropertyTest {

    private static final GridWeek WEEK = GridWeek.parse("2026-W50");
    private static final String NOT_FOR_MEDIA = "нельзя";

    @Property(tries = 100)
    void aWeeksTextHasEachTitleOnEachDayOfItsEventAndNothingThatIsNotForTheMedia(
            @ForAll("weeks") List<GridEntry> entries, @ForAll("languages") String language) {

        var text = text(entries, language);

        assertThat(text).doesNotContain(NOT_FOR_MEDIA);
        for (int at = 0; at < entries.size(); at++) {
            assertThat(text.lines().filter(endsWithTitle(at)))
                    .as("event %d", at)
                    .hasSize(daysOf(entries.get(at)));
        }
    }

    @Property(tries = 100)
    void noCharacterOfAnAgencyMovesTheText(
            @ForAll("weeks") List<GridEntry> entries, @ForAll("languages") String language) {

        var text = text(entries, language);

        assertThat(text.lines().filter(line -> line.matches("\\d\\d:\\d\\d .*")))
                .as("a line that begins with a time is an event")
                .hasSize(entries.size());
        assertThat(text.codePoints().filter(point -> point != '\n').mapToObj(Character::getType))
                .doesNotContain((int) Character.CONTROL, (int) Character.LINE_SEPARATOR);
        assertThat(text).doesNotContain("\u202E", "\u2066", "*", "~");
    }

    private static Predicate<String> endsWithTitle(int at) {
        return line -> line.matches(".*№" + at + "\u2069?( \\(.*\\))?");
    }

    private static int daysOf(GridEntry entry) {
        return entry.getEndDate() == null ? 1 : (int) DAYS.between(entry.getDate(), entry.getEndDate()) + 1;
    }

    private static String text(List<GridEntry> entries, String language) {
        var words = GridWords.in(language);
        var inWords = new EntriesInWords(
                Languages.of(words.locale()), words, Instant.parse("2026-12-09T03:30:00Z"), week -> false);
        return new GridText(inWords, words)
                .of(List.of("Медиа-грид"), DayOrder.ofCalendar(WEEK).of(entries));
    }

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of("kk", "ru", "en");
    }

    @Provide
    Arbitrary<List<GridEntry>> weeks() {
        return entries()
                .list()
                .ofMaxSize(12)
                .map(list -> IntStream.range(0, list.size())
                        .mapToObj(at -> GridEntry.newBuilder(list.get(at))
                                .setEventId("edu-" + at)
                                .setTitle(titled(list.get(at).getTitle(), at))
                                .build())
                        .toList());
    }

    private static LocalizedText titled(LocalizedText title, int at) {
        return LocalizedText.newBuilder()
                .setKk(title.getKk() == null ? null : title.getKk() + "№" + at)
                .setRu(title.getRu() == null ? null : title.getRu() + "№" + at)
                .build();
    }

    private static Arbitrary<GridEntry> entries() {
        return Combinators.combine(
                        texts(),
                        texts(),
                        contacts().list().ofMaxSize(3),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.of(EntryStanding.PLANNED, EntryStanding.CANCELLED, EntryStanding.POSTPONED),
                        Arbitraries.of(true, false))
                .as((title, other, contacts, day, standing, featured) -> entry(
                                "edu-0", WEEK.monday().plusDays(day).toString())
                        .setTitle(title)
                        .setPlace(other)
                        .setOrganisers(List.of(Organiser.newBuilder()
                                .setName(other)
                                .setContacts(contacts)
                                .build()))
                        .setSpeakers(List.of(Speaker.newBuilder()
                                .setPosition(other)
                                .setContacts(contacts)
                                .build()))
                        .setStanding(standing)
                        .setPublicReason(other)
                        .setFeatured(featured)
                        .setEndDate(featured ? LocalDate.parse("2026-12-13") : null)
                        .build());
    }

    /** Texts in one language or two, with characters that an agency must not send. */
    private static Arbitrary<LocalizedText> texts() {
        var characters = Arbitraries.strings()
                .withChars("абвәқ 10:\n\r\t\u0000\u0007\u001B\u0085\u2028\u2029\u202E\u2066\u200B*_~`|>#אب")
                .ofMinLength(1)
                .ofMaxLength(20)
                .map("д"::concat);
        return Combinators.combine(characters, characters, Arbitraries.of("kk", "ru", "both"))
                .as((kk, ru, which) -> LocalizedText.newBuilder()
                        .setKk(which.equals("ru") ? null : kk)
                        .setRu(which.equals("kk") ? null : ru)
                        .build());
    }

    /** Contacts for the media, and contacts that only the authorised body may see. */
    private static Arbitrary<Contact> contacts() {
        return Arbitraries.of(true, false)
                .map(released -> Contact.newBuilder()
                        .setForMedia(released)
                        .setContactId(released ? null : NOT_FOR_MEDIA)
                        .setLabel(text(released ? "можно" : NOT_FOR_MEDIA))
                        .setPhone(released ? "+7 000" : NOT_FOR_MEDIA)
                        .setEmail(released ? "press@example.kz" : NOT_FOR_MEDIA)
                        .build());
    }

    private static LocalizedText text(String text) {
        return LocalizedText.newBuilder().setKk(text).setRu(text).build();
    }
}
