package kz.mediagrid.standalone.platform;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformPortsTest {

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
            9092 | 9092 | 8081 | need three different ports, but were given 9092, 9092 and 8081.
            9092 | 9093 | 9092 | need three different ports, but were given 9092, 9093 and 9092.
            9092 | 9093 | 9093 | need three different ports, but were given 9092, 9093 and 9093.
            0    | 9093 | 8081 | Port 0 for the broker is not a port
            9092 | 65536| 8081 | Port 65536 for the broker's controller is not a port
            9092 | 9093 | -1   | Port -1 for the schema registry is not a port
            """)
    void portsThatCannotWorkAreRefused(int broker, int controller, int registry, String why) {
        assertThatThrownBy(() -> new PlatformPorts(broker, controller, registry))
                .isInstanceOf(PlatformFailure.class)
                .hasMessageContaining(why);
    }
}
