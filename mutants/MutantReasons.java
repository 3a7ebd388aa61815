import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/**
 * Compares the mutants that no test noticed, by PIT's report, with the file of reasons for them: a survivor without a reason
 * and a reason without its survivor both fail.
 *
 * <p>A line of reasons is {@code Class.method Mutator xN: why no test needs to notice it}.
 */
final class MutantReasons {

    private MutantReasons() {}

    public static void main(String[] args) throws Exception {
        var mutants = mutants(Path.of(args[0]));
        var survivors = count(mutants, "SURVIVED", "NO_COVERAGE");
        // Most reasons are that the mutant is slower: on a busy machine it then runs out of its time.
        var slow = count(mutants, "TIMED_OUT");
        var reasons = reasons(Path.of(args[1]));

        var noticed = mutants.size() - survivors.values().stream().mapToLong(Long::longValue).sum();
        System.out.printf("%d of %d mutants noticed (%d %%), reasons for %d of the others%n",
                noticed, mutants.size(), 100 * noticed / mutants.size(),
                reasons.values().stream().mapToLong(Long::longValue).sum());

        var problems = new ArrayList<String>();
        survivors.forEach((name, count) -> {
            if (count > reasons.getOrDefault(name, 0L)) {
                problems.add("Survived, and there is no reason for it: " + name + " x" + count + lines(mutants, name));
            }
        });
        reasons.forEach((name, count) -> {
            var unnoticed = survivors.getOrDefault(name, 0L) + slow.getOrDefault(name, 0L);
            if (unnoticed < count) {
                problems.add("There is a reason for %d, and tests notice all but %d by now: %s"
                        .formatted(count, unnoticed, name));
            }
        });
        problems.forEach(System.err::println);
        System.exit(problems.isEmpty() ? 0 : 1);
    }

    private static Map<String, Long> count(List<Element> mutants, String... states) {
        return mutants.stream()
                .filter(mutant -> isOf(mutant, states))
                .collect(Collectors.groupingBy(MutantReasons::name, TreeMap::new, Collectors.counting()));
    }

    private static boolean isOf(Element mutant, String... states) {
        return List.of(states).contains(mutant.getAttribute("status"));
    }

    private static List<Element> mutants(Path report) throws Exception {
        var root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile()).getDocumentElement();
        var nodes = root.getElementsByTagName("mutation");
        var mutants = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            mutants.add((Element) nodes.item(i));
        }
        if (mutants.isEmpty()) {
            throw new IllegalStateException("The report " + report + " names no mutant.");
        }
        return mutants;
    }

    private static Map<String, Long> reasons(Path file) throws Exception {
        var reasons = new TreeMap<String, Long>();
        for (var line : Files.readAllLines(file)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var parts = line.split(" x(?=[0-9]+: )|: ", 3);
            if (parts.length != 3 || reasons.put(parts[0], Long.valueOf(parts[1])) != null) {
                throw new IllegalStateException("Not a reason, or the second on one survivor: " + line);
            }
        }
        return reasons;
    }

    /** Without the line, which moves with every edit above it; a lambda's number stays. */
    private static String name(Element mutant) {
        var type = text(mutant, "mutatedClass");
        var mutator = text(mutant, "mutator");
        return type.substring(type.lastIndexOf('.') + 1) + "." + text(mutant, "mutatedMethod") + " "
                + mutator.substring(mutator.lastIndexOf('.') + 1).replaceFirst("Mutator$", "");
    }

    private static String lines(List<Element> mutants, String name) {
        return mutants.stream()
                .filter(mutant -> isOf(mutant, "SURVIVED", "NO_COVERAGE") && name(mutant).equals(name))
                .map(mutant -> text(mutant, "lineNumber"))
                .collect(Collectors.joining(", ", " (line ", ")"));
    }

    private static String text(Element mutant, String child) {
        return mutant.getElementsByTagName(child).item(0).getTextContent();
    }
}
