package kz.mediagrid.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * No two modules have a class of one full name: which of the two a program gets would go by the order of its class path. Enforcer
 * looks at jars only, which ours are not yet when it does. Here, since this is the first module to be tested.
 */
class ClassNamesTest {

    private static final Path SOURCES = Path.of("src", "main", "java");

    @Test
    void noTwoModulesHaveAClassOfOneName() throws IOException {
        var modules = new TreeMap<String, List<String>>();
        try (var folders = Files.walk(Path.of(System.getProperty("media-grid.home")), 2)) {
            for (var module : folders.filter(folder -> Files.isDirectory(folder.resolve(SOURCES)))
                    .toList()) {
                try (var files = Files.walk(module.resolve(SOURCES))) {
                    files.filter(file -> file.toString().endsWith(".java"))
                            .map(module.resolve(SOURCES)::relativize)
                            .forEach(file -> modules.computeIfAbsent(file.toString(), name -> new ArrayList<>())
                                    .add(module.getFileName().toString()));
                }
            }
        }

        assertThat(modules).hasSizeGreaterThan(500);
        assertThat(modules.entrySet().stream().filter(name -> name.getValue().size() > 1))
                .isEmpty();
    }
}
