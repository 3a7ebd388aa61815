package kz.mediagrid.gateway.addressee;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectAndTextTest {

    @ParameterizedTest
    @CsvSource({
        "/addressees, addressees",
        "/addressees/3, addressees",
        "/subject, subject.kk",
        "/subject/ru, subject.ru",
        "/text/en, text.en",
        "/kinds/0, kinds",
        "/inCopy/12, inCopy",
        "/aroseOn, aroseOn",
        "'', ''"
    })
    void aFaultIsShownAtItsField(String pointer, String field) {
        assertThat(SubjectAndText.fieldAt(pointer)).isEqualTo(field);
    }
}
