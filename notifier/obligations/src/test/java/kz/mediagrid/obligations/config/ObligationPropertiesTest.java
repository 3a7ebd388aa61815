package kz.mediagrid.obligations.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.obligations.TermRule;
import kz.mediagrid.platform.follow.TopicFollower;
import kz.mediagrid.platform.streams.StreamsSettings;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ObligationPropertiesTest {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @Test
    void withoutAPlaceForTheStateItDoesNotStart() {
        application.run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("stateDir"));
    }

    @Test
    void theDefaultsAreTheStandardPolicyTheDayOfReceiptAndTheMinistryOfCultureAndInformation() {
        application.withPropertyValues("media-grid.state-dir=/state").run(context -> {
            var properties = context.getBean(ObligationProperties.class);
            assertThat(properties.weekPolicy()).isEqualTo(WeekPolicy.standard());
            assertThat(properties.requestTerm()).isEqualTo(TermRule.FROM_DAY_OF_RECEIPT);
            assertThat(properties.authorisedBody()).isEqualTo("mam");
        });
    }

    @Test
    void streamsAcceptsTheSettingsAndItsGroupIsNoFollowersGroup() {
        application.withPropertyValues("media-grid.state-dir=/state").run(context -> {
            var config = new StreamsConfig(StreamsSettings.of(
                    context.getBean(ObligationProperties.class).streams("b"),
                    Map.of("bootstrap.servers", "127.0.0.1:1")));

            assertThat(config.getString(StreamsConfig.PROCESSING_GUARANTEE_CONFIG))
                    .isEqualTo(StreamsConfig.EXACTLY_ONCE_V2);
            assertThat(config.getMainConsumerConfigs("group", "client", 1))
                    .containsEntry("group.instance.id", "notifier.obligation-clock-b-1")
                    .containsEntry("session.timeout.ms", 6_000);
            assertThat(Topics.all())
                    .extracting(topic -> TopicFollower.groupOf(Service.NOTIFIER, topic))
                    .doesNotContain(config.getString(StreamsConfig.APPLICATION_ID_CONFIG));
        });
    }

    @EnableConfigurationProperties(ObligationProperties.class)
    static class Settings {}
}
