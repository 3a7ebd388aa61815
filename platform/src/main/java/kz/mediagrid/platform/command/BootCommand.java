package kz.mediagrid.platform.command;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;

/** Runs one task as a Spring Boot application; {@code spring.kafka} configures its Kafka clients. */
public final class BootCommand {

    private BootCommand() {}

    /**
     * Runs a task that uses the broker, and returns when the task is done.
     *
     * @param bootstrapServers the broker; overrides the broker of the environment
     * @param settings arguments such as {@code --spring.kafka.security.protocol=SSL}; they also override the environment
     * @throws RuntimeException if {@code work} throws it
     */
    public static void run(String bootstrapServers, Consumer<KafkaClients> work, String... settings) {
        var all = Arrays.copyOf(settings, settings.length + 1);
        all[settings.length] = "--spring.kafka.bootstrap-servers=" + bootstrapServers;
        run(WithKafka.class, context -> work.accept(new KafkaClients(context)), all);
    }

    /** Runs a task that needs no broker. */
    public static void run(Runnable work, String... settings) {
        run(Alone.class, context -> work.run(), settings);
    }

    private static void run(Class<?> configuration, Consumer<BeanFactory> work, String... settings) {
        var failure = new AtomicReference<RuntimeException>();
        ApplicationContextInitializer<GenericApplicationContext> runner =
                context -> context.registerBean(ApplicationRunner.class, () -> ignored -> {
                    try {
                        work.accept(context);
                    } catch (RuntimeException e) {
                        // Spring Boot would log the exception as a failure to start; the caller reports it.
                        failure.set(e);
                    }
                });
        new SpringApplicationBuilder(configuration)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .lazyInitialization(true)
                .properties("logging.level.root=warn")
                .initializers(runner)
                .run(settings)
                .close();
        if (failure.get() != null) {
            throw failure.get();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Alone {}

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({SslAutoConfiguration.class, KafkaAutoConfiguration.class})
    static class WithKafka {}
}
