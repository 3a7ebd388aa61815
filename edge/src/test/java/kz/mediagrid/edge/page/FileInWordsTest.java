package kz.mediagrid.edge.page;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Material;
import kz.mediagrid.schemas.MaterialKind;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class FileInWordsTest {

    @Test
    void aFileHasItsTypeAndItsSizeInTheReadersWords() {
        assertThat(requireNonNull(FileInWords.ofNullable(material("application/pdf", 1_234_567, "00"), words("ru")))
                        .text())
                .isEqualTo("документ PDF, 1,2 МБ");
        assertThat(FileInWords.of("image/webp", 40, words("kk")).text()).isEqualTo("сурет, 1 КБ");
        assertThat(FileInWords.of("application/x-unknown", 20_971_520, words("en"))
                        .text())
                .isEqualTo("file, 20.9 MB");
    }

    @Test
    void aLinkThatNobodyFetchedHasNone() {
        assertThat(FileInWords.ofNullable(material("", 0, ""), words("ru"))).isNull();
    }

    private static Words words(String language) {
        var bundles = new ResourceBundleMessageSource();
        bundles.setBasename("edge-templates/page/words");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        return new Words(bundles, Locale.forLanguageTag(language));
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
