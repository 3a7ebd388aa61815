package kz.mediagrid.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedLinkTest {

    @ParameterizedTest
    @CsvSource({
        "+7 7172 00-00-24, tel:+77172000024",
        "8 (7172) 74-01-02, tel:87172740102",
        "+7 7172 74 01 02 ішкі 205, tel:+77172740102",
        "103, tel:103",
    })
    void aTelephoneDialsTheDigits(String written, String dialled) {
        assertThat(CheckedLink.phone(written)).isEqualTo(dialled);
    }

    @ParameterizedTest
    @ValueSource(strings = {"жоқ", "12", "<script>1</script>"})
    void whatIsNoNumberIsNoLink(String written) {
        assertThat(CheckedLink.phone(written)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "//evil.example", "ht tp://x", "example.kz"})
    void onlyPagesOfTheWebAreLinkedTo(String address) {
        assertThat(CheckedLink.web(address)).isNull();
    }

    @Test
    void aPageOfTheWebIsLinkedToAsItIs() {
        assertThat(CheckedLink.web("https://example.kz/a?b=c&d=e")).isEqualTo("https://example.kz/a?b=c&d=e");
    }

    @Test
    void aMailAddressCannotCarryMoreThanItself() {
        assertThat(CheckedLink.mail("press@example.kz")).isEqualTo("mailto:press@example.kz");
        assertThat(CheckedLink.mail("a@b.kz?bcc=c@d.kz")).isEqualTo("mailto:a@b.kz%3Fbcc%3Dc@d.kz");
    }
}
