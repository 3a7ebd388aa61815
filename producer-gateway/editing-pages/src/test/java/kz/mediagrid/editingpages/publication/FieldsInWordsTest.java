package kz.mediagrid.editingpages.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.schemas.Contact;
import kz.mediagrid.schemas.EntryStanding;
import kz.mediagrid.schemas.EventTiming;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Material;
import kz.mediagrid.schemas.MaterialKind;
import kz.mediagrid.schemas.PressUnit;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** No change of an entry is without words. */
class FieldsInWordsTest {

    private static final LocalizedText TEXT = new LocalizedText(null, "Таблица", null);

    @Test
    void theKindOfAMaterialAndTheLabelOfAContactAreInWords() {
        assertThat(changes("materials", material(MaterialKind.DATA, "ru"), material(MaterialKind.INFOGRAPHIC, "ru")))
                .containsExactly(new FieldChange(
                        "materials",
                        "ru",
                        "Таблица (сведения, https://edu.example.kz/1)",
                        "Таблица (инфографика, https://edu.example.kz/1)"));
        assertThat(changes("pressUnit", contact("Приёмная"), contact("Дежурный")))
                .containsExactly(
                        new FieldChange("pressUnit", "ru", "Таблица (Приёмная, +77172)", "Таблица (Дежурный, +77172)"));
    }

    @Test
    void aChangeThatTheWordsOfItsFieldDoNotShowIsSaidToBeOfOtherDetails() {
        assertThat(changes("materials", material(MaterialKind.DATA, "ru"), material(MaterialKind.DATA, "kk")))
                .containsExactly(new FieldChange("materials", "", null, "другие сведения"));
    }

    private static List<FieldChange> changes(String field, GridEntry before, GridEntry after) {
        var bundles = new ResourceBundleMessageSource();
        bundles.setBasenames("editing-templates/editing/words", "gateway-templates/words", "edge-templates/page/words");
        bundles.setDefaultEncoding(StandardCharsets.UTF_8.name());
        return new FieldsInWords(new Words(bundles, Locale.forLanguageTag("ru")))
                .changes(List.of(field), before, after);
    }

    private static GridEntry material(MaterialKind kind, String language) {
        return entry().setMaterials(List.of(Material.newBuilder()
                        .setKind(kind)
                        .setTitle(TEXT)
                        .setLanguage(language)
                        .setMediaType("application/pdf")
                        .setSizeBytes(0)
                        .setSha256("")
                        .setUrl("https://edu.example.kz/1")
                        .build()))
                .build();
    }

    private static GridEntry contact(String label) {
        return entry().setPressUnit(PressUnit.newBuilder()
                        .setName(TEXT)
                        .setContacts(List.of(Contact.newBuilder()
                                .setLabel(new LocalizedText(null, label, null))
                                .setPhone("+77172")
                                .build()))
                        .build())
                .build();
    }

    private static GridEntry.Builder entry() {
        return GridEntry.newBuilder()
                .setWeek("2026-W49")
                .setEventId("edu-1")
                .setAgencyCode("edu")
                .setRevision(1)
                .setStanding(EntryStanding.PLANNED)
                .setTitle(TEXT)
                .setDate(LocalDate.parse("2026-12-03"))
                .setTiming(EventTiming.ALL_DAY)
                .setPlace(TEXT)
                .setOrganisers(List.of())
                .setPurpose(TEXT);
    }
}
