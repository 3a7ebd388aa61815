import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Plants one fault at a time in a copy of the checkout and expects the assertion that the fault names to fail. */
final class PlantedFaults {

    private static final int MISSED = 1;
    private static final int UNUSABLE = 2;

    private PlantedFaults() {}

    public static void main(String[] args) throws Exception {
        var folder = Path.of(args[0]);
        var names = List.of(args).subList(1, args.length);
        try {
            var faults = Fault.all(folder);
            if (names.equals(List.of("--list"))) {
                faults.forEach(fault -> System.out.printf("%-24s %s%n", fault.name(), fault.test()));
                return;
            }
            System.exit(plantAll(folder.getParent(), chosen(faults, names)) ? 0 : MISSED);
        } catch (UnusableException e) {
            System.err.println(e.getMessage());
            System.exit(UNUSABLE);
        }
    }

    private static List<Fault> chosen(List<Fault> faults, List<String> names) {
        var known = faults.stream().map(Fault::name).collect(Collectors.toSet());
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new UnusableException("There is no planted fault " + name + "; --list shows all.");
        });
        return names.isEmpty()
                ? faults
                : faults.stream().filter(fault -> names.contains(fault.name())).toList();
    }

    /** Plants the faults one after the other; returns whether all of them were caught. */
    private static boolean plantAll(Path checkout, List<Fault> faults) throws Exception {
        var begin = System.nanoTime();
        var copy = Copy.of(checkout);
        var problems =
                faults.stream().flatMap(fault -> fault.problems(copy.root())).toList();
        if (!problems.isEmpty()) {
            throw new UnusableException(String.join("\n", problems));
        }
        requireSound(copy, faults);
        System.out.printf("passed  %-24s (%s)%n", "without any fault", since(begin));
        int caught = 0;
        for (var fault : faults) {
            caught += plant(copy, fault) ? 1 : 0;
        }
        System.out.printf("%d of %d caught (%s)%n", caught, faults.size(), since(begin));
        return caught == faults.size();
    }

    /** A test that fails without the fault would prove nothing. */
    private static void requireSound(Copy copy, List<Fault> faults) throws Exception {
        var output = copy.test(faults);
        for (var fault : faults) {
            var report = TestReport.of(copy.root(), fault);
            if (!report.isPassed()) {
                throw new UnusableException("%s: without the fault, %s must pass, but %s%n%s"
                        .formatted(fault.name(), fault.test(), report.summary(), output));
            }
        }
    }

    private static boolean plant(Copy copy, Fault fault) throws Exception {
        var begin = System.nanoTime();
        var file = copy.root().resolve(fault.file());
        var sound = Files.readString(file);
        Files.writeString(file, sound.replace(fault.find(), fault.put()));
        var output = copy.test(List.of(fault));
        Files.writeString(file, sound);
        var report = TestReport.of(copy.root(), fault);
        boolean caught = report.isFailedWith(fault.expected());
        System.out.printf(
                "%s  %-24s by %s: %s (%s)%n",
                caught ? "caught" : "MISSED", fault.name(), fault.shortTest(), report.summary(), since(begin));
        if (!caught && !output.isEmpty()) {
            System.out.println(output.indent(8).stripTrailing());
        }
        return caught;
    }

    private static String since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin).toSeconds() + " s";
    }
}
