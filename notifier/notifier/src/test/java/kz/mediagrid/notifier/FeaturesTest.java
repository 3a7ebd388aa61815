package kz.mediagrid.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Each package beside the application is a feature; what lies in packages below it is its own. */
class FeaturesTest {

    @Test
    void featuresKnowEachOtherOnlyByWhatTheyPublish() {
        assertThat(ApplicationModules.of(Notifier.class).detectViolations().getMessages())
                .isEmpty();
    }
}
