package kz.mediagrid.observability.health;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * Prepares a service whose {@code management.server.port} is another port than the service's own. That port shows the details
 * of the health to all that reach it: without an address of its own it has that of the service ({@code server.address}), and
 * without that it is open to the machine alone. It opens before the service reads its topics, so that it tells for what a start
 * waits.
 */
public final class ManagementPort implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String PORT = "management.server.port";
    private static final String OPENER = "childManagementContextInitializer";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if (!isSeparate(environment)) {
            return;
        }
        var defaults = new HashMap<String, Object>(Map.of("management.endpoint.health.show-details", "always"));
        defaults.put("management.server.address", environment.getProperty("server.address", "127.0.0.1"));
        environment.getPropertySources().addLast(new MapPropertySource("management port", defaults));
        context.addBeanFactoryPostProcessor(
                beans -> beans.registerSingleton("managementPortOpensFirst", new OpensFirst(context)));
    }

    private static boolean isSeparate(Environment environment) {
        var port = environment.getProperty(PORT, Integer.class);
        return port != null
                && port >= 0
                && (port == 0 || !port.equals(environment.getProperty("server.port", Integer.class, 8080)));
    }

    /** Starts Boot's bean for the port in an early phase; Boot stops it in the bean's own phase. */
    private static final class OpensFirst implements SmartLifecycle {

        private final ConfigurableApplicationContext context;

        OpensFirst(ConfigurableApplicationContext context) {
            this.context = context;
        }

        @Override
        public void start() {
            if (context.containsBean(OPENER)) {
                // Until an application has started, Boot takes it for one that only a restart helps.
                AvailabilityChangeEvent.publish(context, LivenessState.CORRECT);
                context.getBean(OPENER, SmartLifecycle.class).start();
            }
        }

        @Override
        public void stop() {}

        @Override
        public boolean isRunning() {
            return false;
        }

        @Override
        public int getPhase() {
            return Integer.MIN_VALUE;
        }
    }
}
