package kz.mediagrid.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherPagesTest {

    @ParameterizedTest
    @CsvSource({
        "/, ''",
        "http://127.0.0.1:8082, http://127.0.0.1:8082",
        "https://grid.example/, https://grid.example",
    })
    void theAddressPrecedesEachPath(String address, String base) {
        assertThat(address).matches(OtherPages.ADDRESS);
        assertThat(OtherPages.at(address, OtherPages.page("/ops", "navigation.ops")))
                .satisfies(others -> assertThat(others.base()).isEqualTo(base))
                .satisfies(others -> assertThat(others.pages()).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "8082", "127.0.0.1:8082", "javascript:alert(1)", "https://grid.example/pages", "//grid"})
    void whatIsNoAddressOfAHostIsNoSetting(String address) {
        assertThat(address).doesNotMatch(OtherPages.ADDRESS);
    }

    @Test
    void withoutTheSettingThereAreNoLinks() {
        assertThat(OtherPages.at(null, OtherPages.page("/ops", "navigation.ops"))
                        .pages())
                .isEmpty();
    }
}
