package kz.mediagrid.modules;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The names of all types of main code. They are looked at here, since this is the first module to be tested. */
class ClassNamesTest {

    private final Map<String, List<String>> modules = new TreeMap<>();

    ClassNamesTest() {
        for (var module : MainSources.modules()) {
            var sources = module.resolve("src/main/java");
            MainSources.files(module, "java", ".java")
                    .forEach(file -> modules.computeIfAbsent(
                                    sources.relativize(file).toString(), name -> new ArrayList<>())
                            .add(module.getFileName().toString()));
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
        var vocabulary = Vocabulary.read();
        var replaced = vocabulary.replacedNames();
        var retired = vocabulary.retired();

        assertThat(replaced).hasSizeGreaterThan(50);
        assertThat(types().map(ClassNamesTest::simple))
                .noneMatch(replaced::contains)
                .noneMatch(type -> retired.stream().anyMatch(word -> word.isIn(type)));
    }

    private Stream<String> types() {
        return modules.keySet().stream().filter(file -> !file.endsWith("-info.java"));
    }

    private static String simple(String file) {
        return file.substring(file.lastIndexOf('/') + 1, file.length() - ".java".length());
    }
}
