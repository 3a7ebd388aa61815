package kz.mediagrid.notifier.page;

import static org.assertj.core.api.Assertions.assertThat;

import kz.mediagrid.calendar.Language;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Material;
import kz.mediagrid.schemas.MaterialKind;
import org.junit.jupiter.api.Test;

class MaterialRowTest {

    @Test
    void aFileHasItsSizeAndALinkThatNobodyFetchedHasNone() {
        assertThat(MaterialRow.of(material("application/pdf", 1_234_567, "00"), Language.RU)
                        .size())
                .isEqualTo("1,2 МБ");
        assertThat(MaterialRow.of(material("", 0, ""), Language.RU).size()).isNull();
    }

    private static Material material(String mediaType, long sizeBytes, String sha256) {
        return Material.newBuilder()
                .setKind(MaterialKind.DATA)
                .setTitle(new LocalizedText("Мәліметтер", "Сведения", null))
                .setLanguage("ru")
                .setMediaType(mediaType)
                .setSizeBytes(sizeBytes)
                .setSha256(sha256)
                .setUrl("https://example.kz/data")
                .build();
    }
}
