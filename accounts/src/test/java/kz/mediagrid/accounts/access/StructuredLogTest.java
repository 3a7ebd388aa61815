package kz.mediagrid.accounts.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.LoggingSystemProperty;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service logs lines of text, or with Boot's setting one JSON object a line. */
@ExtendWith(OutputCaptureExtension.class)
class StructuredLogTest {

    private static final Logger log = LoggerFactory.getLogger(StructuredLogTest.class);
    private static final JsonMapper JSON = new JsonMapper();

    // Another context of this process may have set the log up.
    @BeforeEach
    @AfterEach
    void forgetTheLog() {
        LoggingSystem.get(getClass().getClassLoader()).cleanUp();
        System.clearProperty(LoggingSystemProperty.CONSOLE_STRUCTURED_FORMAT.getEnvironmentVariableName());
    }

    @Test
    void aServiceLogsText(CapturedOutput output) {
        logFrom();

        assertThat(output.getOut().lines().filter(line -> line.contains("a version is skipped")))
                .singleElement()
                .satisfies(line -> assertThat(line).matches("20\\d\\d-.* WARN .*a version is skipped"));
    }

    @Test
    void withTheSettingEachLineIsAnObjectOfEcsWithTheKeysOfTheLine(CapturedOutput output) throws Exception {
        int before = output.getOut().length();

        logFrom("--logging.structured.format.console=ecs");

        var lines = output.getOut()
                .substring(before)
                .lines()
                .map(StructuredLogTest::parsed)
                .toList();
        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            assertThat(line.path("@timestamp").asString()).startsWith("20");
            assertThat(line.path("service").path("name").asString()).isEqualTo("notifier");
        });
        assertThatObject(about(lines, "a version is skipped")).satisfies(line -> {
            assertThat(line.path("week").asString()).isEqualTo("2026-W50");
            assertThat(line.path("outlet").asString()).isEqualTo("tengri");
            assertThat(line.path("submission").asString()).isEqualTo("edu-7");
            assertThat(line.path("error").path("message").asString()).isEqualTo("line one\nline \"two\"");
        });
        assertThat(about(lines, "nothing is known").has("week")).isFalse();
    }

    @Test
    void aServiceThatTracesLogsTheTraceOfEachLineThatHasOne(CapturedOutput output) {
        int before = output.getOut().length();

        logFrom(
                "--logging.structured.format.console=ecs",
                "--spring.config.import=classpath:tracing.yml",
                "--management.opentelemetry.tracing.export.otlp.endpoint=http://127.0.0.1:1/v1/traces");

        var lines = output.getOut()
                .substring(before)
                .lines()
                .map(StructuredLogTest::parsed)
                .toList();
        var line = about(lines, "a version is skipped");
        assertThat(line.path("trace.id").asString()).matches("[0-9a-f]{32}");
        assertThat(line.path("span.id").asString()).matches("[0-9a-f]{16}");
        assertThat(about(lines, "nothing is known").has("trace.id")).isFalse();
    }

    private static void logFrom(String... settings) {
        var service = new SpringApplicationBuilder(ProblemPageTest.Parts.class)
                .properties(
                        "server.port=0",
                        "spring.application.name=notifier",
                        "spring.main.banner-mode=off",
                        "spring.web.resources.add-mappings=false",
                        "spring.messages.basename=edge-templates/page/words,edge-templates/page/problems");
        try (var running = service.run(settings)) {
            var tracer = running.getBeanProvider(Tracer.class)
                    .getIfAvailable(() -> TracerProvider.noop().get("off"));
            var span = tracer.spanBuilder("deliver").startSpan();
            MDC.put("submission", "edu-7");
            try (var entered = span.makeCurrent()) {
                log.atWarn()
                        .addKeyValue("week", "2026-W50")
                        .addKeyValue("outlet", "tengri")
                        .setCause(new IllegalStateException("line one\nline \"two\""))
                        .log("a version is skipped");
            }
            span.end();
            MDC.remove("submission");
            log.info("nothing is known");
        }
    }

    private static JsonNode about(List<JsonNode> lines, String message) {
        return lines.stream()
                .filter(line -> line.path("message").asString().equals(message))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JacksonException e) {
            throw new AssertionError("no JSON: " + line, e);
        }
    }
}
