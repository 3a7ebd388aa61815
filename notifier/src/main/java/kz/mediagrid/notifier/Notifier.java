package kz.mediagrid.notifier;

import kz.mediagrid.calendar.AlmatyTime;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The notifier as an application: today its health and its clock, which every service follows. */
@SpringBootApplication
public class Notifier {

    /** The application, for a process of its own or for one that runs all services. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(Notifier.class).properties("spring.config.name=notifier");
    }

    public static void main(String[] args) {
        AlmatyTime.requireCurrentRules();
        application().run(args);
    }
}
