package kz.mediagrid.endtoend;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Every setting that the services read, by its name. */
final class SettingNames {

    private static final Pattern SINGLE = Pattern.compile("\\$\\{(media-grid\\.[a-z.-]+)");

    private SettingNames() {}

    static Collection<String> all() {
        var names = new TreeSet<String>();
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        scanner.findCandidateComponents("kz.mediagrid")
                .forEach(found -> addThoseOf(requireNonNull(found.getBeanClassName()), names));
        addSingleOnes(names);
        return names;
    }

    private static void addThoseOf(String className, Collection<String> names) {
        try {
            var type = Class.forName(className);
            add(type.getAnnotation(ConfigurationProperties.class).value(), type, names);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(String prefix, Class<?> type, Collection<String> names) {
        for (RecordComponent component : type.getRecordComponents()) {
            var name = prefix + "." + dashed(component.getName());
            if (component.getType().isRecord()) {
                add(name, component.getType(), names);
            } else {
                names.add(name);
            }
        }
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** Those that code asks for one by one. */
    private static void addSingleOnes(Collection<String> names) {
        try (var folders = Files.walk(WholeMediaGrid.home(), 2)) {
            folders.map(folder -> folder.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .forEach(sources -> addSingleOnes(sources, names));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addSingleOnes(Path sources, Collection<String> names) {
        try (var files = Files.walk(sources)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> SINGLE.matcher(text(file)).results().forEach(found -> names.add(found.group(1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
