package kz.mediagrid.obligations.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The settings of the escalation: what cannot stand is refused at the start, in one sentence that names it. */
class EscalationPropertiesTest {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @Test
    void withoutSettingsThePolicyIsTheUsualOne() {
        application.run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void aPolicyForAllAndOneForAKindOfItsOwnMayBeGiven() {
        application
                .withPropertyValues(
                        "media-grid.escalation.steps[0].after=1h",
                        "media-grid.escalation.steps[0].to=UNIT",
                        "media-grid.escalation.by-kind.GRID_DISPATCH[0].after=0h",
                        "media-grid.escalation.by-kind.GRID_DISPATCH[0].to=AUTHORISED_BODY",
                        "media-grid.escalation.by-kind.GRID_DISPATCH[1].after=0h",
                        "media-grid.escalation.by-kind.GRID_DISPATCH[1].to=HEAD")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "steps[0].after=1h | media-grid.escalation.steps[0].to is refused: the addressee must be one of",
                "steps[0].to=UNIT | media-grid.escalation.steps[0].after is refused: this must be",
                "steps[0].to=UNIT, steps[0].after=-1h | media-grid.escalation.steps[0].after is refused: this must be",
                "steps[0].to=UNKNOWN, steps[0].after=1h | media-grid.escalation.steps[0].to is refused",
                "steps[0].to=MINISTER, steps[0].after=1h | media-grid.escalation.steps[0].to is refused",
                "steps= | media-grid.escalation.steps is refused: an escalation policy without a step notifies nobody.",
                "by-kind.LETTER[0].to=UNIT, by-kind.LETTER[0].after=1h | media-grid.escalation.by-kind.LETTER is refused",
                "by-kind.UNKNOWN[0].to=UNIT, by-kind.UNKNOWN[0].after=1h | media-grid.escalation.by-kind.UNKNOWN is refused",
                "steps[0].to=UNIT, steps[0].after=2h, steps[1].to=HEAD, steps[1].after=1h | "
                        + "media-grid.escalation.steps[1].after is refused: a step cannot be earlier than the one before"
            })
    void aPolicyThatCannotStandIsRefused(String settings, String sentence) {
        application
                .withPropertyValues(Arrays.stream(settings.split(", "))
                        .map("media-grid.escalation."::concat)
                        .toArray(String[]::new))
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining(sentence));
    }

    @EnableConfigurationProperties(EscalationProperties.class)
    static class Settings {}
}
