package kz.mediagrid.formats;

import static kz.mediagrid.grid.testing.Grids.contact;
import static kz.mediagrid.grid.testing.Grids.entry;
import static kz.mediagrid.grid.testing.Grids.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.formats.EntryInWords.Mark;
import kz.mediagrid.formats.EntryInWords.NewDay;
import kz.mediagrid.schemas.Accreditation;
import kz.mediagrid.schemas.Contact;
import kz.mediagrid.schemas.EntryStanding;
import kz.mediagrid.schemas.EventTiming;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.Material;
import kz.mediagrid.schemas.MaterialKind;
import kz.mediagrid.schemas.Organiser;
import kz.mediagrid.schemas.PressUnit;
import kz.mediagrid.schemas.Speaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntriesInWordsTest {

    private static final Instant NOW = Instant.parse("2026-12-09T03:30:00Z");

    @Test
    void whatHappenedSinceVersionOneIsMarked() {
        assertThat(row(entry("edu-1", "2026-12-08")).head().mark()).isNull();
        assertThat(row(entry("edu-1", "2026-12-08").setFirstVersion(2).setChangedVersion(2))
                        .head()
                        .mark())
                .isEqualTo(new Mark("mark.added", 2));
        assertThat(row(entry("edu-1", "2026-12-08").setChangedVersion(3)).head().mark())
                .isEqualTo(new Mark("mark.changed", 3));
        assertThat(row(entry("edu-1", "2026-12-08")
                                .setStanding(EntryStanding.CANCELLED)
                                .setChangedVersion(4))
                        .head()
                        .mark())
                .isEqualTo(new Mark("mark.cancelled", 4));
    }

    @Test
    void aMovedEventNamesItsNewDayAndLinksToAPublishedWeek() {
        var moved = entry("edu-1", "2026-12-08").setStanding(EntryStanding.MOVED);

        assertThat(row(moved.setMovedTo(LocalDate.parse("2026-12-15")))
                        .notices()
                        .newDay())
                .isEqualTo(new NewDay("15 декабря, вторник", "2026-W51"));
        assertThat(row(moved.setMovedTo(LocalDate.parse("2026-12-22")))
                        .notices()
                        .newDay())
                .isEqualTo(new NewDay("22 декабря, вторник", null));
    }

    @ParameterizedTest
    @CsvSource({
        "kk, kk, қазақ тілінде",
        "ru, kk, на казахском",
        "ru, ru, на русском",
        "en, ru, in Russian",
        "ru, de, немецкий"
    })
    void theLanguageOfAMaterialIsInWords(String reader, String language, String words) {
        var material = Material.newBuilder()
                .setKind(MaterialKind.OTHER)
                .setTitle(text("Кесте", "Таблица"))
                .setLanguage(language)
                .setMediaType("text/csv")
                .setSizeBytes(1)
                .setSha256("0")
                .setUrl("https://edu.example/1.csv")
                .setForMedia(true)
                .build();

        assertThat(MaterialInWords.of(material, GridWords.in(reader)).language())
                .isEqualTo(words);
    }

    @Test
    void timesAreHoursOrWords() {
        var ten = entry("edu-1", "2026-12-08");

        assertThat(row(ten).when().time()).isEqualTo("10:00");
        assertThat(row(ten.setEndTime(LocalTime.of(11, 30))).when().time()).isEqualTo("10:00–11:30");
        assertThat(row(untimed(EventTiming.ALL_DAY)).when().time()).isEqualTo("весь день");
        assertThat(row(untimed(EventTiming.TO_BE_CONFIRMED)).when().time()).isEqualTo("время уточняется");
    }

    @Test
    void anEventOfSeveralDaysSaysWhichAndWhenItEnds() {
        var forum = row(entry("edu-1", "2026-12-08")
                .setEndDate(LocalDate.parse("2026-12-10"))
                .setEndTime(LocalTime.of(18, 0)));

        assertThat(forum.when().time()).isEqualTo("10:00");
        assertThat(forum.when().days()).isEqualTo("8–10 декабря");
        assertThat(forum.when().ends()).isEqualTo("10 декабря, 18:00");
    }

    @Test
    void thePressUnitIsNamedWhereNoContactOfTheEventWasReleased() {
        var unit = PressUnit.newBuilder()
                .setName(text("Баспасөз қызметі", "Пресс-служба"))
                .setContacts(List.of(contact("+7 7172 99-99-99", null)))
                .build();
        var organiser = Organiser.newBuilder()
                .setName(text("Министрлік", "Министерство"))
                .setContacts(List.of(Contact.newBuilder()
                        .setForMedia(false)
                        .setContactId("edu-1")
                        .build()))
                .build();

        var own = row(entry("edu-1", "2026-12-08").setPressUnit(unit));
        var none = row(
                entry("edu-1", "2026-12-08").setOrganisers(List.of(organiser)).setPressUnit(unit));

        assertThat(own.attendance().contacts())
                .extracting(ContactInWords::phone)
                .containsExactly("+7 7172 00-00-24");
        assertThat(none.attendance().contacts())
                .extracting(ContactInWords::dial)
                .containsExactly("tel:+77172999999");
    }

    @Test
    void aContactThatASpeakerSharesWithOneOfTwoOrganisersIsNamedOnce() {
        var office = Contact.newBuilder(contact("+7 7172 00-00-24", null))
                .setLabel(text("Баспасөз қызметі", "Пресс-служба"))
                .build();
        var joint = Contact.newBuilder(contact("+7 7172 00-00-25", null))
                .setLabel(text("Баспасөз қызметі", "Пресс-служба"))
                .build();

        var merged = row(entry("edu-1", "2026-12-08")
                .setOrganisers(List.of(
                        new Organiser(text("Министрлік", "Министерство"), List.of(office)),
                        new Organiser(text("Әкімдік", "Акимат"), List.of(joint))))
                .setSpeakers(List.of(new Speaker(text("Министр", "Министр"), null, List.of(office)))));

        assertThat(merged.attendance().contacts())
                .extracting(ContactInWords::phone)
                .containsExactly("+7 7172 00-00-24", "+7 7172 00-00-25");
    }

    @Test
    void accreditationIsOverFromItsDeadlineOn() {
        assertThat(row(accreditation(NOW.plusSeconds(1)))
                        .attendance()
                        .accreditation()
                        .over())
                .isFalse();
        assertThat(row(accreditation(NOW)).attendance().accreditation().over()).isTrue();
    }

    private static GridEntry.Builder accreditation(Instant deadline) {
        return entry("edu-1", "2026-12-10")
                .setAccreditation(
                        Accreditation.newBuilder().setDeadline(deadline).build());
    }

    private static GridEntry.Builder untimed(EventTiming timing) {
        return entry("edu-1", "2026-12-08").setTiming(timing).setStartTime(null);
    }

    private static EntryInWords row(GridEntry.Builder entry) {
        return new EntriesInWords(Language.RU, GridWords.in("ru"), NOW, GridWeek.parse("2026-W51")::equals)
                .of(entry.build());
    }
}
