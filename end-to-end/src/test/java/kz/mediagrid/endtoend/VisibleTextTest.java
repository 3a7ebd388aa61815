package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-W51",
                "acc-781Ckl5Mo4R8",
                "kz-2026-12-01",
                "0123456789abcdef",
                "24:00",
                "2026-12-03 11:05",
                "standard",
                "Working calendar"
            })
    void whatIsForMachinesOrInEnglishIsFound(String said) {
        assertThat(VisibleText.of("<p>Срок: " + said + "</p>").faults("ru")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<details id=\"proof\" open><summary>Основание</summary><code>acc-1</code></details>",
                "<details open=\"\"><summary>Основание</summary><code>acc-1</code></details>",
                "<details><summary>Основание acc-1</summary>Срок</details>",
                "<details><summary>Срок</summary>Срок</details><code>acc-1</code><details open>Срок</details>"
            })
    void codesInDetailsThatAreOpenAndInSummariesAreFound(String said) {
        assertThat(VisibleText.of("<p>" + said + "</p>").faults("ru")).contains("acc-1");
    }

    @Test
    void theOffsetOfAnInstantIsFound() {
        assertThat(VisibleText.of("<b>11:05 +05:00</b>").faults("en")).containsExactly("+05:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "до конца четверга, 3 декабря",
                "<time datetime=\"2026-12-04T00:00+05:00\">до конца четверга</time>",
                "<a href=\"/clashes/2026-W51\">14–20 декабря</a>",
                "<details class=\"x\"><summary>Подробности</summary><code>acc-1</code></details>",
                "<span lang=\"en\">Press conference</span>",
                "press@example.kz, https://example.kz/press, ключ API, UTF-8"
            })
    void wordsAddressesAndFoldedDetailsAreNot(String said) {
        assertThat(VisibleText.of("<p>" + said + "</p>").faults("ru")).isEmpty();
    }
}
