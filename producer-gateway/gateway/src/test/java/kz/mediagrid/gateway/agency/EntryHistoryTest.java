package kz.mediagrid.gateway.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.gateway.agency.EntryItem.Audience;
import kz.mediagrid.gateway.contact.Contacts;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.AgencyChanged;
import kz.mediagrid.schemas.AgencyKind;
import kz.mediagrid.schemas.Contact;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.PressUnit;
import kz.mediagrid.schemas.PrivateContact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class EntryHistoryTest {

    private static final Instant SEEDED = Instant.parse("2026-12-03T05:00:00Z");

    private final Directory directory = new Directory();
    private final Contacts contacts = new Contacts();
    private final Words words = new Words(bundles(), Locale.forLanguageTag("ru"));
    private final EntryItems items = new EntryItems(directory, contacts, words);
    private final EntryHistory history = new EntryHistory(items, new DatesInWords(words));

    private static ResourceBundleMessageSource bundles() {
        var bundles = new ResourceBundleMessageSource();
        bundles.setBasenames("gateway-templates/words", "edge-templates/page/words");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        return bundles;
    }

    private static LocalizedText text(String ru) {
        return LocalizedText.newBuilder().setRu(ru).build();
    }

    private static Agency.Builder entry(int revision) {
        return Agency.newBuilder()
                .setAgencyCode("edu")
                .setName(text("Министерство просвещения"))
                .setKind(AgencyKind.CENTRAL)
                .setRevision(revision)
                .setChangedAt(SEEDED.plusSeconds(revision));
    }

    private static AgencyChanged write(Agency.Builder entry, @Nullable String post, String... changed) {
        return AgencyChanged.newBuilder()
                .setEntry(entry.build())
                .setChanged(List.of(changed))
                .setActor(entry.getRevision() == 1 ? null : "acc-1")
                .setActorAgencyCode(entry.getRevision() == 1 ? null : "edu")
                .setActorPost(post)
                .build();
    }

    private void store(String id, String phone) {
        var contact = PrivateContact.newBuilder()
                .setContactId(id)
                .setAgencyCode("edu")
                .setPhone(phone)
                .build();
        contacts.apply(id, contact, SEEDED);
    }

    private static String said(EntryItem item) {
        return item.lines().stream()
                .map(line -> line.stream().map(Wording::text).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    @Test
    void aLabelThatRepeatsTheNameOfItsUnitIsLeftOut() {
        var unit = text("Пресс-служба");
        var contacts = Stream.of(unit, text("Приёмная"))
                .map(label -> Contact.newBuilder()
                        .setLabel(label)
                        .setPhone("+7 000 000-00-24")
                        .setForMedia(true)
                        .build())
                .toList();

        var item = items.of(
                "pressUnit",
                entry(1).setPressUnit(new PressUnit(unit, contacts)).build());

        assertThat(item.lines())
                .extracting(line -> line.stream().map(Wording::text).toList())
                .containsExactly(
                        List.of("Пресс-служба"), List.of("+7 000 000-00-24"), List.of("Приёмная", "+7 000 000-00-24"));
    }

    @Test
    void eachWriteSaysWhatItemWasAndWhatItBecameNewestFirst() {
        directory.apply(entry(1).build());
        var changes = history.of(List.of(
                write(entry(1), null),
                write(
                        entry(2).setClosingTime(LocalTime.of(18, 0)).setAuthorisedSince(LocalDate.of(2026, 9, 1)),
                        "пресс-секретарь",
                        "closingTime",
                        "authorisedSince"),
                write(entry(3).setClosingTime(LocalTime.of(17, 30)), null, "closingTime", "authorisedSince", "newer")));

        assertThat(changes).extracting(EntryWrite::first).containsExactly(false, false, true);
        assertThat(changes).extracting(EntryWrite::post).containsExactly(null, "пресс-секретарь", null);
        assertThat(changes.get(2).agency()).as("the first start").isNull();
        assertThat(changes.get(1).agency()).extracting(Wording::text).isEqualTo("Министерство просвещения");
        var newest = changes.get(0).items();
        assertThat(newest).hasSize(2);
        assertThat(said(newest.get(0).before())).isEqualTo("18:00");
        assertThat(said(newest.get(0).after())).isEqualTo("17:30");
        assertThat(said(newest.get(1).before())).contains("1 сентября 2026");
        assertThat(newest.get(1).after().audience()).isEqualTo(Audience.ABSENT);
    }

    @Test
    void aPrivateContactThatWasErasedIsShownAsErased() {
        store("edu-2", "+7 7172 00-00-02");
        var changes = history.of(List.of(
                write(entry(1).setAuthorisedPersonContactId("edu-1"), null),
                write(entry(2).setAuthorisedPersonContactId("edu-2"), null, "authorisedPersonContactId")));

        var person = changes.get(0).items().get(0);

        assertThat(person.before().audience()).isEqualTo(Audience.ERASED);
        assertThat(person.after().audience()).isEqualTo(Audience.AUTHORISED_BODY);
        assertThat(said(person.after())).isEqualTo("+7 7172 00-00-02");
    }

    @Test
    void ofAMailAddressOfAHeadTheHistorySaysOnlyThatItChanged() {
        var changes = history.of(List.of(write(entry(1), null), write(entry(2), null, "headEmail", "pressUnit")));

        assertThat(changes.get(0).items()).extracting(EntryWrite.Changed::kept).containsExactly(false, true);
    }

    @Test
    void ofAPressUnitOnlyTheContactsForTheMediaAreSaid() {
        store("edu-3", "+7 7172 00-00-03");
        var unit = new PressUnit(
                text("Пресс-служба"),
                List.of(
                        Contact.newBuilder()
                                .setForMedia(true)
                                .setPhone("+7 7172 00-00-01")
                                .build(),
                        Contact.newBuilder()
                                .setForMedia(false)
                                .setContactId("edu-3")
                                .build()));

        var item = items.of("pressUnit", entry(1).setPressUnit(unit).build());

        assertThat(item.audience()).isEqualTo(Audience.MEDIA);
        assertThat(said(item)).isEqualTo("Пресс-служба; +7 7172 00-00-01");
    }
}
