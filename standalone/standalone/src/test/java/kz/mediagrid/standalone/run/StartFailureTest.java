package kz.mediagrid.standalone.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.Map;
import kz.mediagrid.standalone.platform.PlatformFailure;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class StartFailureTest {

    @Test
    void aSettingThatCannotBeReadIsNamedWithItsVariableAndWithoutItsValue() {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(
                        new SystemEnvironmentPropertySource("systemEnvironment", Map.of("MEDIAGRID_GATHER", "s3cret")));
        ConfigurationPropertySources.attach(environment);
        var binding = catchThrowable(() -> Binder.get(environment).bind("media-grid.gather", Duration.class));

        var told = StartFailure.told(new IllegalStateException("a bean was not made", binding));

        assertThat(told)
                .isInstanceOf(PlatformFailure.class)
                .hasMessage(
                        "The setting media-grid.gather has a value that it cannot take (\"MEDIAGRID_GATHER\" from property"
                                + " source \"systemEnvironment\"): see docs/reference/settings.md.");
    }

    @Test
    void anotherFailureIsNotExpected() {
        var told = StartFailure.told(new IllegalStateException("no memory"));

        assertThat(told).isNotInstanceOf(PlatformFailure.class).hasMessage("no memory");
    }
}
