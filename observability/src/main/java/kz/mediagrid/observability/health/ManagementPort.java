package kz.mediagrid.observability.health;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * Prepares a service whose {@code management.server.port} is another port than the service's own. That port is for the machine's
 * network: it has the service's address by default, shows the details of the health, and opens before the service reads its
 * topics, so that it tells for what a start waits.
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
        var address = environment.getProperty("server.address");
        if (address != null) {
            defaults.put("management.server.address", address);
        }
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
