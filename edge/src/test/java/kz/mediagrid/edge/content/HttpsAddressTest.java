package kz.mediagrid.edge.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An address in any script is stored in ASCII. */
class HttpsAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://кітап.қаз/файл.pdf, https://xn--80atqk3h.xn--80ao21a/%D1%84%D0%B0%D0%B9%D0%BB.pdf",
        "https://кітап.қаз:8443/?іздеу=су#бет, https://xn--80atqk3h.xn--80ao21a:8443/?%D1%96%D0%B7%D0%B4%D0%B5%D1%83=%D1%81%D1%83#%D0%B1%D0%B5%D1%82",
        "https://КІТАП.ҚАЗ, https://xn--80atqk3h.xn--80ao21a",
        "https://example.kz/файл.pdf, https://example.kz/%D1%84%D0%B0%D0%B9%D0%BB.pdf",
        "https://example.kz/%D1%84?a=b&c=%20d, https://example.kz/%D1%84?a=b&c=%20d",
        "HTTPS://Example.kz/A, HTTPS://Example.kz/A",
        "https://[2001:db8::1]:8443/a, https://[2001:db8::1]:8443/a",
    })
    void anAddressIsStoredInAscii(String typed, String stored) {
        assertThat(HttpsAddress.ascii(typed)).contains(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://кітап.қаз/файл.pdf",
                "кітап.қаз/файл.pdf",
                "https:кітап.қаз",
                "https:///файл.pdf",
                "https://editor:secret@кітап.қаз/",
                "https://editor@example.kz/",
                "https://кітап.қаз:порт/",
                "https://кітап..қаз/",
                "https://кі\u202eтап.қаз/",
                "https://кіт_ап.қаз/",
                "https://кітап.қаз/бір файл.pdf",
                "javascript:alert(1)",
                "",
            })
    void anyOtherAddressIsRefused(String typed) {
        assertThat(HttpsAddress.ascii(typed)).isEmpty();
    }
}
