package kz.mediagrid.endtoend;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import kz.mediagrid.topics.Service;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;

/** A service with the modules of this project that it consists of, as the poms name them. */
record ServiceModule(Service service, Set<Path> folders) {

    private static final Pattern DEPENDENCY = Pattern.compile("(?s)<dependency>.*?</dependency>");
    private static final Pattern OWN =
            Pattern.compile("<groupId>kz\\.mediagrid</groupId>\\s*<artifactId>([^<]+)</artifactId>");

    /** The three services that run for long; the setup has no settings file. */
    static List<ServiceModule> all() {
        return List.of(of(Service.PRODUCER_GATEWAY), of(Service.GRID_AGGREGATOR), of(Service.NOTIFIER));
    }

    private static ServiceModule of(Service service) {
        var folders = new LinkedHashSet<Path>();
        addWithDependencies(service.id(), folders);
        return new ServiceModule(service, folders);
    }

    private static void addWithDependencies(String module, Set<Path> folders) {
        var folder = folder(module);
        if (!folders.add(folder)) {
            return;
        }
        // Profiles add jars of tests.
        var pom = MainFiles.read(folder.resolve("pom.xml")).replaceFirst("(?s)<profiles>.*", "");
        DEPENDENCY
                .matcher(pom)
                .results()
                .map(dependency -> dependency.group())
                .filter(dependency -> !dependency.contains("<scope>test</scope>"))
                .flatMap(dependency -> OWN.matcher(dependency).results())
                .forEach(own -> addWithDependencies(own.group(1), folders));
    }

    /** A module has the name of its folder. The folder of the project, which may have any name, is none of them. */
    private static Path folder(String module) {
        var home = WholeMediaGrid.home();
        try (var folders = Files.walk(home, 2)) {
            return folders.filter(folder -> !folder.equals(home) && folder.endsWith(module))
                    .filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .findAny()
                    .orElseThrow(() -> new IllegalStateException("no folder of the module " + module));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The values of the settings file that is part of the service. */
    Properties settingsFile() {
        var file = folders.stream()
                .map(folder -> folder.resolve("src/main/resources").resolve(service.id() + ".yml"))
                .filter(Files::exists)
                .findAny()
                .orElseThrow(() -> new IllegalStateException("no settings file of " + service.id()));
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new FileSystemResource(file));
        return requireNonNull(yaml.getObject());
    }
}
