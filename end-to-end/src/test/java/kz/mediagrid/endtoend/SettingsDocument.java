package kz.mediagrid.endtoend;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.mediagrid.topics.Service;

/** The page {@code docs/reference/settings.md}, made from the configuration metadata and the files of the services. */
final class SettingsDocument {

    private static final String INTRODUCTION = """
            # Settings

            The settings of the services, with their defaults. A test makes this page from the code and compares it:
            `./media-grid test SettingsDocumentTest -Dsettings.write=true` rewrites it.

            A service takes a setting, in this order, from an argument (`--media-grid.gather=5m`), from a system property
            (`-Dmedia-grid.gather=5m`), from an environment variable (`MEDIAGRID_GATHER=5m`), from a file such as `grid-aggregator.yml` in the
            folder in which it is started, or from the file of that name in its jar. The name of a variable has underscores for dots, and no
            dashes. The items of a list are separated by commas; a list whose items have parts has a variable for each part, numbered from
            0. A map has no variable: give it in a file. A dash as a default means that there is no value.

            `./media-grid start` gives some settings as arguments, and variables do not change these: the folders, ports and addresses of the
            services, `media-grid.replication-factor` (1), `media-grid.clock.movable` and `media-grid.delivery.allow-loopback` (both `true`). A
            variable whose name is no setting is ignored. In a container, settings are variables, since the arguments of an image name a class.

            A secret belongs in no argument, since other users of the machine can read those: give it as a variable.
            """;

    private static final String HEADER = """
            | setting | variable | value | default | purpose |
            |---|---|---|---|---|
            """;

    private static final List<String> OF_SPRING =
            List.of("spring.kafka.bootstrap-servers", "server.address", "server.port");

    private static final String SPRING = """

            ## Settings of Spring Boot

            Each service also has the [settings of Spring Boot](https://docs.spring.io/spring-boot/appendix/application-properties/index.html).
            These three say with whom a service connects and at which address it is called; the images set `SERVER_ADDRESS=0.0.0.0`.

            | setting | producer-gateway | grid-aggregator | notifier |
            |---|---|---|---|
            """;

    private static final String COMPOSE = """

            ## Variables of docker-compose.yml

            Compose takes them from the shell or from a file `.env`. A default with the port of a service follows the variable of that
            port. Any other setting of a service is added under its `environment`.

            | variable | default | purpose |
            |---|---|---|
            """;

    private final Map<ServiceModule, Map<String, DocumentedSetting>> settings = new LinkedHashMap<>();

    SettingsDocument() {
        ServiceModule.all().forEach(service -> settings.put(service, SettingsMetadata.of(service)));
    }

    /** Every setting of every service; one that several services have is there for each of them. */
    List<DocumentedSetting> all() {
        return settings.values().stream().flatMap(own -> own.values().stream()).toList();
    }

    String text() {
        var shared = shared();
        var text = new StringBuilder(INTRODUCTION);
        shared.forEach((services, common) -> text.append(table(
                services.size() == settings.size()
                        ? "All services"
                        : services.stream().map(Service::id).collect(joining(" and ")),
                common)));
        settings.forEach((service, own) -> text.append(table(
                service.service().id(),
                own.values().stream()
                        .filter(setting -> shared.values().stream().noneMatch(common -> common.contains(setting)))
                        .toList())));
        return text + SPRING + ofSpring() + COMPOSE + ComposeVariables.rows();
    }

    /** The settings that mean the same in several services, by these services; those of most services come first. */
    private Map<Set<Service>, List<DocumentedSetting>> shared() {
        var services = new LinkedHashMap<DocumentedSetting, Set<Service>>();
        settings.forEach((service, own) -> own.values()
                .forEach(setting -> services.computeIfAbsent(setting, any -> new TreeSet<>())
                        .add(service.service())));
        var byServices = new TreeMap<Set<Service>, List<DocumentedSetting>>(
                Comparator.<Set<Service>, Integer>comparing(set -> -set.size()).thenComparing(Set::toString));
        byServices.putAll(services.keySet().stream()
                .filter(setting -> services.getOrDefault(setting, Set.of()).size() > 1)
                .sorted(Comparator.comparing(DocumentedSetting::name))
                .collect(Collectors.groupingBy(setting -> services.getOrDefault(setting, Set.of()))));
        return byServices;
    }

    private static String table(String heading, Collection<DocumentedSetting> rows) {
        return "\n## " + heading + "\n\n" + HEADER
                + rows.stream().map(setting -> setting.row() + "\n").collect(joining());
    }

    private String ofSpring() {
        return OF_SPRING.stream()
                .map(name -> "| `" + name + "` | "
                        + settings.keySet().stream()
                                .map(service -> "`" + service.settingsFile().get(name) + "`")
                                .collect(joining(" | "))
                        + " |\n")
                .collect(joining());
    }
}
