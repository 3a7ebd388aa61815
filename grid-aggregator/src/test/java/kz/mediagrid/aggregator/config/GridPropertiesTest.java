package kz.mediagrid.aggregator.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.calendar.WeekPolicy.ThursdayOff;
import kz.mediagrid.platform.streams.StreamsSettings;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class GridPropertiesTest {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @Test
    void withoutAPlaceForTheStateItDoesNotStart() {
        application.run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("stateDir"));
    }

    @Test
    void theDefaultsAreTheStandardPolicyAndTenMinutes() {
        application.withPropertyValues("media-grid.state-dir=/state").run(context -> {
            var properties = context.getBean(GridProperties.class);
            assertThat(properties.stateDir()).isEqualTo(Path.of("/state"));
            assertThat(properties.weekPolicy()).isEqualTo(WeekPolicy.standard());
            assertThat(properties.gatherRule().window()).isEqualTo(Duration.ofMinutes(10));
        });
    }

    @Test
    void aNameIsGivenOrLeftToTheStateDirectoryAndHasNoCharactersThatTheBrokerRefuses() {
        var named = application.withPropertyValues("media-grid.state-dir=/state");

        named.run(context ->
                assertThat(context.getBean(GridProperties.class).instance()).isNull());
        named.withPropertyValues("media-grid.instance=b.2")
                .run(context -> assertThat(context.getBean(GridProperties.class).instance())
                        .isEqualTo("b.2"));
        named.withPropertyValues("media-grid.instance=b 2")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("instance"));
    }

    @Test
    void anotherPolicyHasAnotherName() {
        application
                .withPropertyValues(
                        "media-grid.state-dir=/state",
                        "media-grid.publishing-time=10:30",
                        "media-grid.thursday-off=BEFORE")
                .run(context -> assertThat(context.getBean(GridProperties.class).weekPolicy())
                        .isEqualTo(new WeekPolicy("before-10:30", ThursdayOff.BEFORE, LocalTime.of(10, 30))));
    }

    @Test
    void streamsAcceptsTheSettingsAsTheyAre() {
        application.withPropertyValues("media-grid.state-dir=/state").run(context -> {
            var settings = StreamsSettings.of(
                    context.getBean(GridProperties.class).streams("b"), Map.of("bootstrap.servers", "127.0.0.1:1"));

            var config = new StreamsConfig(settings);

            assertThat(config.getString(StreamsConfig.PROCESSING_GUARANTEE_CONFIG))
                    .isEqualTo(StreamsConfig.EXACTLY_ONCE_V2);
            assertThat(config.getMainConsumerConfigs("group", "client", 1))
                    .containsEntry("group.instance.id", "grid-aggregator-b-1")
                    .containsEntry("isolation.level", "read_committed")
                    .containsEntry("session.timeout.ms", 6_000);
        });
    }

    @Test
    void theProducerOfTheStreamSendsTheLargestDeadLetter() {
        application.withPropertyValues("media-grid.state-dir=/state").run(context -> {
            var settings = StreamsSettings.of(
                    context.getBean(GridProperties.class).streams("b"), Map.of("bootstrap.servers", "127.0.0.1:1"));

            assertThat(new StreamsConfig(settings).getProducerConfigs("client"))
                    .containsEntry("max.request.size", Topics.LARGEST_DEAD_LETTER);
        });
    }

    @EnableConfigurationProperties(GridProperties.class)
    static class Settings {}
}
