package kz.mediagrid.observability.trace;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Leaves Boot's tracing out unless the address of a collector is set. Boot alone would make spans without a collector, and
 * write their ids to every record.
 */
final class TracingSwitch implements AutoConfigurationImportFilter, EnvironmentAware {

    private static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";

    private @Nullable Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
        var isOn = environment != null && StringUtils.hasText(environment.getProperty(ENDPOINT));
        var matches = new boolean[classes.length];
        for (var index = 0; index < classes.length; index++) {
            var name = classes[index];
            matches[index] = name == null || (isOn ? !isOfLogs(name) : !isOfTracing(name));
        }
        return matches;
    }

    private static boolean isOfTracing(String name) {
        return name.startsWith("org.springframework.boot.micrometer.tracing.")
                || name.startsWith("org.springframework.boot.opentelemetry.");
    }

    /** Logs go to files and to the console, never to a collector. */
    private static boolean isOfLogs(String name) {
        return name.startsWith("org.springframework.boot.opentelemetry.autoconfigure.logging.");
    }
}
