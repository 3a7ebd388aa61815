package kz.mediagrid.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import kz.mediagrid.calendar.Language;
import kz.mediagrid.schemas.LocalizedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest(name = "kk {0}, ru {1}, en {2}, read in {3}: {4}")
    @CsvSource({
        "Ашылу, Открытие, Opening, KK, Ашылу, false",
        "Ашылу, Открытие, Opening, RU, Открытие, false",
        "Ашылу, Открытие, Opening, EN, Opening, false",
        ", Открытие, , KK, Открытие, true",
        "Ашылу, , , RU, Ашылу, true",
        "Ашылу, ' ', , RU, Ашылу, true",
        "Ашылу, Открытие, , EN, Открытие, true",
        "Ашылу, , , EN, Ашылу, true",
        ", , , KK, —, false"
    })
    void aMissingTextIsShownInTheOtherLanguageAndMarked(
            String kk, String ru, String en, Language reader, String shown, boolean marked) {
        var text = LocalizedText.newBuilder().setKk(kk).setRu(ru).setEn(en).build();

        var wording = Wording.of(text, reader);

        assertThat(wording.text()).isEqualTo(shown);
        assertThat(wording.foreign()).isEqualTo(marked);
        assertThat(wording.language().equals(Languages.code(reader))).isEqualTo(!marked);
    }
}
