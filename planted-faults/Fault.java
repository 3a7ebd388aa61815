import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An edit, and the assertion that must fail because of it.
 *
 * @param find the text that {@code put} replaces; exactly once in {@code file}
 * @param test class and method, e.g. {@code kz.mediagrid.calendar.TermTest#theDueInstantItselfIsTooLate}
 * @param expected a part of the failed assertion's message
 */
record Fault(String name, String file, String find, String put, String module, String test, String expected) {

    private static final String SUFFIX = ".fault";
    private static final Set<String> FIELDS =
            new TreeSet<>(Set.of("file", "find", "put", "module", "test", "expected"));

    static List<Fault> all(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .map(Fault::read)
                    .toList();
        }
    }

    private static Fault read(Path file) {
        var fields = new Properties();
        try (var text = Files.newBufferedReader(file)) {
            fields.load(text);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnusableException(file + " cannot be read: " + e.getMessage());
        }
        if (!fields.keySet().equals(FIELDS) || !fields.getProperty("test").matches("[\\w.]+#\\w+")) {
            throw new UnusableException(file + " needs " + FIELDS + ", the test as class#method");
        }
        var name = file.getFileName().toString();
        return new Fault(
                name.substring(0, name.length() - SUFFIX.length()),
                fields.getProperty("file"),
                fields.getProperty("find"),
                fields.getProperty("put"),
                fields.getProperty("module"),
                fields.getProperty("test"),
                fields.getProperty("expected"));
    }

    /** What keeps it from being planted: its edit does not find its place, or its test is not there. */
    Stream<String> problems(Path root) {
        int places = text(root.resolve(file)).split(Pattern.quote(find), -1).length - 1;
        var source = module + "/src/test/java/" + testClass().replace('.', '/') + ".java";
        return Stream.concat(
                places == 1
                        ? Stream.empty()
                        : Stream.of("%s: %s must have this text once, but has it %d times: %s"
                                .formatted(name, file, places, find)),
                text(root.resolve(source)).matches("(?s).* " + testMethod() + "( =|\\().*")
                        ? Stream.empty()
                        : Stream.of("%s: %s has no test %s".formatted(name, source, testMethod())));
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UnusableException(file + " cannot be read: " + e.getMessage());
        }
    }

    String testClass() {
        return test.substring(0, test.indexOf('#'));
    }

    String testMethod() {
        return test.substring(test.indexOf('#') + 1);
    }

    String shortTest() {
        return test.substring(testClass().lastIndexOf('.') + 1);
    }

    Path report(Path root) {
        return root.resolve(module).resolve("target/surefire-reports/TEST-" + testClass() + ".xml");
    }
}
