package kz.mediagrid.observability.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Tracer;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** A service traces only if it has the address of a collector. */
class TracingSwitchTest {

    static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void withoutACollectorThereIsNoTracer(@Nullable String endpoint) {
        try (var service = start(endpoint == null ? Map.of() : Map.of(ENDPOINT, endpoint))) {
            assertThat(service.getBean(Traces.class).isOn()).isFalse();
            assertThat(service.getBeanProvider(Tracer.class).getIfAvailable()).isNull();
        }
    }

    @Test
    void withACollectorEveryTraceIsSampledAndLogsStayAtHome() {
        try (var service = start(Map.of(ENDPOINT, "http://127.0.0.1:1/v1/traces"))) {
            assertThat(service.getBean(Traces.class).isOn()).isTrue();
            assertThat(service.getBean(SpanExporter.class)).isInstanceOf(PlainSpans.class);
            assertThat(service.getBean(Sampler.class).getDescription()).isEqualTo("TraceIdRatioBased{1.000000}");
            assertThat(service.getBeanProvider(SdkLoggerProvider.class).getIfAvailable())
                    .isNull();
        }
    }

    @Test
    void theShareOfTracesIsASetting() {
        try (var service = start(
                Map.of(ENDPOINT, "http://127.0.0.1:1/v1/traces", "management.tracing.sampling.probability", "0.25"))) {
            assertThat(service.getBean(Sampler.class).getDescription()).isEqualTo("TraceIdRatioBased{0.250000}");
        }
    }

    static ConfigurableApplicationContext start(Map<String, String> settings) {
        return new SpringApplicationBuilder(Service.class)
                .bannerMode(Banner.Mode.OFF)
                .properties("spring.config.name=tracing")
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(TracingConfiguration.class)
    static class Service {}
}
