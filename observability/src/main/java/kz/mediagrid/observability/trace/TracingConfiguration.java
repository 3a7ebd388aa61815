package kz.mediagrid.observability.trace;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the {@link Traces} of a service. They are off unless the service has a collector: {@link TracingSwitch}. */
@Configuration(proxyBeanMethods = false)
public class TracingConfiguration {

    @Bean
    Traces traces(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        return new Traces(tracer.getIfAvailable(() -> Tracer.NOOP), propagator.getIfAvailable(() -> Propagator.NOOP));
    }

    /** Boot makes the exporter and the propagator by its own settings; both are narrowed here. */
    @Bean
    static BeanPostProcessor narrowedTracing() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof SpanExporter exporter) {
                    return new PlainSpans(exporter);
                }
                return bean instanceof Propagator propagator ? new TraceparentOnly(propagator) : bean;
            }
        };
    }
}
