package kz.mediagrid.calendar.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What was asked on the command line: the question's name, what it is about, and the options. */
final class Arguments {

    private static final String JSON = "--json";

    private final String question;
    private final List<String> about = new ArrayList<>();
    private final Map<String, String> options = new HashMap<>();

    /**
     * Reads the words after the question's name.
     *
     * @param known the options that the question takes
     * @throws IllegalArgumentException in one sentence, when there is another option, or one without its value
     */
    Arguments(String question, List<String> words, List<String> known) {
        this.question = question;
        for (var rest = words.iterator(); rest.hasNext(); ) {
            var word = rest.next();
            if (!word.startsWith("--")) {
                about.add(word);
                continue;
            }
            var parts = word.split("=", 2);
            requireKnown(parts[0], known);
            if (options.put(parts[0], value(parts, rest)) != null) {
                throw new IllegalArgumentException(parts[0] + " is given twice.");
            }
        }
    }

    /** What stands behind the equals sign, or as the next word. */
    private static String value(String[] parts, Iterator<String> rest) {
        if (parts[0].equals(JSON)) {
            if (parts.length > 1) {
                throw new IllegalArgumentException(JSON + " takes no value.");
            }
            return "";
        }
        if (parts.length > 1) {
            return parts[1];
        }
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(parts[0] + " needs a value.");
        }
        return rest.next();
    }

    private void requireKnown(String option, List<String> known) {
        if (option.equals("--body")) {
            throw new IllegalArgumentException(
                    "--body is for ./media-grid due beside a running media-grid, whose directory"
                            + " it asks; here give the body's rule with --rule and its closing time with --closing.");
        }
        if (!known.contains(option)) {
            throw new IllegalArgumentException(
                    "'" + question + "' has no option " + option + ", only " + String.join(", ", known) + ".");
        }
    }

    /** The one thing the question is about; {@code what} says which thing that is. */
    String only(String what) {
        if (about.size() != 1) {
            throw new IllegalArgumentException("'" + question + "' takes exactly one argument: " + what + ".");
        }
        return about.get(0);
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** One of several names, as {@code named} reads it. */
    <T> T oneOf(String option, Function<String, Optional<T>> named, T unlessGiven, String choices) {
        var given = options.get(option);
        return given == null
                ? unlessGiven
                : named.apply(given)
                        .orElseThrow(() -> new IllegalArgumentException(
                                option + " is " + choices + ", and '" + given + "' is none of them."));
    }

    boolean json() {
        return options.containsKey(JSON);
    }
}
