package kz.mediagrid.calendar.cli;

import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Explains a wrong command line in one sentence, with exit code 2. */
public final class Usage {

    private static final Set<Class<?>> NUMBERS = Set.of(int.class, Integer.class);

    private Usage() {}

    /**
     * The result of {@code parse}, which parses words of the command line.
     *
     * @throws ParameterException if {@code parse} throws an {@link IllegalArgumentException}, whose message is a
     *     sentence for the user
     */
    public static <T> T valid(CommandSpec command, Supplier<T> parse) {
        try {
            return parse.get();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    static String sentence(ParameterException problem) {
        var command = problem.getCommandLine().getCommandSpec();
        if (problem instanceof UnmatchedArgumentException unmatched) {
            var word = unmatched.getUnmatched().get(0);
            return unmatched.isUnknownOption() ? unknownOption(command, word) : unknownWord(command, word);
        }
        if (problem instanceof MissingParameterException missing) {
            return missing.getMissing().get(0) instanceof OptionSpec option
                    ? option.longestName() + " needs a value."
                    : arguments(command);
        }
        if (problem instanceof OverwrittenOptionException twice
                && twice.getOverwritten() instanceof OptionSpec option) {
            return option.longestName() + " is given twice.";
        }
        if (problem.getArgSpec() instanceof OptionSpec option && problem.getValue() != null) {
            return option.longestName()
                    + (option.arity().max() == 0
                            ? " takes no value."
                            : " takes " + values(option) + ", not '" + problem.getValue() + "'.");
        }
        return String.valueOf(problem.getMessage());
    }

    /** The values that the option lists, or what its value stands for. */
    private static String values(OptionSpec option) {
        var listed = option.completionCandidates();
        if (listed != null) {
            return "one of " + String.join(", ", listed);
        }
        return NUMBERS.contains(option.type()) ? "a number" : option.paramLabel();
    }

    private static String unknownOption(CommandSpec command, String word) {
        var known = command.options().stream().map(OptionSpec::longestName).collect(Collectors.joining(", "));
        return "'" + command.name() + "' has no option " + word.split("=", 2)[0] + ", only " + known + ".";
    }

    private static String unknownWord(CommandSpec command, String word) {
        return command.parent() == null
                ? "There is no command '" + word + "': ./media-grid help lists all commands."
                : arguments(command);
    }

    private static String arguments(CommandSpec command) {
        var arguments = command.positionalParameters();
        if (arguments.isEmpty()) {
            return "'" + command.name() + "' takes options alone, and no argument.";
        }
        var argument = arguments.get(0);
        if (arguments.size() > 1) {
            return "'%s' takes at most %d arguments: %s."
                    .formatted(
                            command.name(),
                            arguments.size(),
                            arguments.stream()
                                    .map(PositionalParamSpec::paramLabel)
                                    .collect(Collectors.joining(", ")));
        }
        return "'%s' takes %s one argument: %s."
                .formatted(
                        command.name(),
                        argument.required() ? "exactly" : "at most",
                        String.join(" ", argument.description()));
    }
}
