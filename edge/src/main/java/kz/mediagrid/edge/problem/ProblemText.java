package kz.mediagrid.edge.problem;

import java.util.Arrays;
import java.util.List;
import org.springframework.context.MessageSourceResolvable;

/**
 * A sentence for a caller. A message source finds the wording in the caller's language.
 *
 * @param key the key of the sentence in the message bundles {@code problems}
 * @param values the values in the sentence; they are the same in every language
 */
public record ProblemText(String key, List<String> values) implements MessageSourceResolvable {

    public ProblemText {
        values = List.copyOf(values);
    }

    public static ProblemText of(String key, Object... values) {
        return new ProblemText(key, Arrays.stream(values).map(String::valueOf).toList());
    }

    @Override
    public String[] getCodes() {
        return new String[] {key};
    }

    @Override
    public Object[] getArguments() {
        return values.toArray();
    }

    /** The key and the values, for logs and tests. */
    @Override
    public String toString() {
        return values.isEmpty() ? key : key + " " + values;
    }
}
