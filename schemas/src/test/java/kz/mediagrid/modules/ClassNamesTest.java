package kz.mediagrid.modules;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The names of all types of main code. They are looked at here, since this is the first module to be tested. */
class ClassNamesTest {

    private static final Path SOURCES = Path.of("src", "main", "java");

    /** Words that stood for several things, or for a thing that has a name in the field. */
    private static final Pattern RETIRED = Pattern.compile(
            "(?:Desk|Office|Verdict|(?<!Dead)Letters?|Leash|Ladder|Rung|Passport|Happening|Debt(?:or)?s?)$");

    private final Map<String, List<String>> modules = new TreeMap<>();

    ClassNamesTest() throws IOException {
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
    }

    /**
     * Which of two classes of one full name a program gets would go by the order of its class path. Enforcer looks at jars only,
     * which ours are not yet when it does.
     */
    @Test
    void noTwoModulesHaveAClassOfOneName() {
        assertThat(modules.entrySet().stream().filter(name -> name.getValue().size() > 1))
                .isEmpty();
    }

    @Test
    void noTwoTypesHaveOneSimpleName() {
        assertThat(types().collect(groupingBy(ClassNamesTest::simple, mapping(Function.identity(), toList())))
                        .values())
                .filteredOn(same -> same.size() > 1)
                .isEmpty();
    }

    @Test
    void noTypeHasARetiredName() {
        assertThat(types()).noneMatch(type -> RETIRED.matcher(simple(type)).find());
    }

    private Stream<String> types() {
        return modules.keySet().stream().filter(file -> !file.endsWith("-info.java"));
    }

    private static String simple(String file) {
        return file.substring(file.lastIndexOf('/') + 1, file.length() - ".java".length());
    }
}
