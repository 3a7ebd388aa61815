package kz.mediagrid.gateway.agency;

import static org.assertj.core.api.Assertions.assertThat;

import kz.mediagrid.schemas.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoughtNameTest {

    private static final LocalizedText REGION =
            new LocalizedText("Алматы облысының әкімдігі", "Акимат Алматинской области", "Akimat of Almaty Region");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "алматы",
                "Алматы облысы",
                "Алматинская область",
                "АКИМАТ",
                "almaty",
                "region",
                "нской обл",
                "әкімдік"
            })
    void partsOfTheNameAndItsWordsInOtherCasesFindIt(String typed) {
        assertThat(SoughtName.typed(typed).isIn(REGION)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "%", "Астана", "Алматы город", "акт", "министерство области"})
    void otherWordsDoNot(String typed) {
        assertThat(SoughtName.typed(typed).isIn(REGION)).isFalse();
    }

    @Test
    void aTextThatIsTooLongFindsNothing() {
        assertThat(SoughtName.typed("алматы " + " ".repeat(SoughtName.LONGEST)).isIn(REGION))
                .isFalse();
    }
}
