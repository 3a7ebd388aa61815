package kz.mediagrid.calendar.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The command {@code test}. The script {@code media-grid} runs the tests itself, with Maven. This class only provides
 * the command's help and its line in the list.
 */
@Command(
        name = "test",
        description =
                "Builds the modules that the tests need, and runs one test class, one Class#method, or the tests of one"
                        + " module. Requires Maven.")
final class TestCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "NAME",
            description = "a test class, Class#method or a module",
            arity = "0..1")
    private String name = "";

    @Parameters(index = "1..*", paramLabel = "WORD", description = "further arguments for Maven, such as -Plong")
    private List<String> words = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(),
                "Tests run only in a checkout, with ./media-grid test "
                        + Stream.concat(Stream.of(name), words.stream()).collect(Collectors.joining(" ")));
    }
}
