package kz.mediagrid.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Each package beside the application is a feature; what lies in packages below it is its own. */
class FeaturesTest {

    @Test
    void featuresKnowEachOtherOnlyByWhatTheyPublish() {
        assertThat(ApplicationModules.of("kz.mediagrid.gateway")
                        .detectViolations()
                        .getMessages())
                .isEmpty();
    }
}
