package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SettingNamesTest {

    @Test
    void aSettingThatOnlyCodeOfANestedModuleAsksForIsFound() {
        assertThat(SettingNames.all()).contains("media-grid.delivery.deadline");
    }
}
