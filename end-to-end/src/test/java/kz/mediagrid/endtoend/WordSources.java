package kz.mediagrid.endtoend;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The sources of some modules, read for the words they ask for: every literal of the shape of a key, and every message of a
 * template. That a key is handed from code to a template through three hands does not matter.
 */
final class WordSources {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*(?:\\.[A-Za-z0-9-]+)+");
    private static final Pattern PREFIX = Pattern.compile("([a-z][a-z0-9-]*\\.)([A-Za-z0-9-]+\\.)*");

    /**
     * Literals of code that only resemble a key: settings, metrics, types of messages, client ids, files, formats of dates, fields of
     * forms.
     */
    private static final Pattern OTHER =
            Pattern.compile("(media-grid|media\\.grid|spring|joint-matter|notifier|producer-gateway"
                    + "|by-kind)\\..*|.*\\.csv|dd\\.MM.*"
                    + "|(title|place|purpose|outcome|reason|publicReason)\\.(kk|ru|en)|name\\.(kk|ru|en)?"
                    + "|objective\\.(text|forMedia)(\\.[a-z]+)?|accreditation\\.(deadline|url)"
                    + "|said\\.(kind|text)(-error)?|lines\\.materials");

    /** The literals of code, and what a literal could be mistaken in. */
    private static final Pattern TOKENS =
            Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"|\"(?<said>(?:[^\"\\\\\\n]|\\\\.)*)\"(?<more>\\s*\\+)?"
                    + "|'(?:[^'\\\\\\n]|\\\\.)'|/\\*[\\s\\S]*?\\*/|//[^\\n]*");

    private static final Pattern SAY = Pattern.compile("\\bsay\\(\\s*(?:locale,\\s*)?\"([^\"]+)\"\\s*[,)]");
    private static final Pattern MESSAGE = Pattern.compile("#\\{");
    private static final Pattern NAME = Pattern.compile("[\\w.-]+");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
    private static final Pattern QUOTED_KEY = Pattern.compile("'(" + KEY + ")'");
    private static final String ANYTHING = "*";

    private final List<Path> files;

    /**
     * A word that is asked for.
     *
     * @param key its key; with {@code *} for what is put in, of one of a family
     * @param file where
     */
    record Asked(String key, Path file) {

        boolean isFamily() {
            return key.contains(ANYTHING);
        }

        @Override
        public String toString() {
            return key + " in " + file.getFileName();
        }
    }

    private WordSources(List<Path> files) {
        this.files = files;
    }

    static WordSources of(List<String> modules) {
        return new WordSources(modules.stream()
                .flatMap(module -> MainFiles.in(WholeMediaGrid.home().resolve(module)).stream())
                .filter(file -> file.toString().matches(".*\\.(java|html)"))
                .toList());
    }

    /** The sources of all modules. */
    static WordSources everywhere() {
        return new WordSources(MainFiles.ofAllModules(".java", ".html"));
    }

    /** The bundle of that name, e.g. {@code gateway-templates/words_ru}. */
    static Properties bundle(String name) {
        var words = new Properties();
        try (var file = WordSources.class.getResourceAsStream("/" + name + ".properties")) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("no bundle " + name, e);
        }
        return words;
    }

    List<Asked> asked() {
        return files.stream()
                .flatMap(file -> (file.toString().endsWith(".java") ? ofCode(read(file)) : ofTemplate(read(file)))
                        .distinct()
                        .map(key -> new Asked(key, file)))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable: " + file, e);
        }
    }

    static Stream<String> ofCode(String code) {
        var keys = new ArrayList<String>();
        var tokens = TOKENS.matcher(code);
        while (tokens.find()) {
            var said = tokens.group("said");
            if (said == null || OTHER.matcher(said).matches()) {
                continue;
            }
            var formatted = said.replaceAll("%[sd]", "X");
            if (KEY.matcher(formatted).matches()) {
                keys.add(said.replaceAll("%[sd]", ANYTHING));
            } else if (tokens.group("more") != null && PREFIX.matcher(said).matches()) {
                keys.add(said + ANYTHING);
            }
        }
        // Said at once, a word is one whatever its shape.
        SAY.matcher(code).results().map(said -> said.group(1)).forEach(keys::add);
        return keys.stream();
    }

    static Stream<String> ofTemplate(String template) {
        var keys = new ArrayList<String>();
        var messages = MESSAGE.matcher(template);
        while (messages.find()) {
            var name = NAME.matcher(template).region(messages.end(), template.length());
            if (name.lookingAt()) {
                keys.add(name.group());
            } else {
                var key = putTogether(upToItsBrace(template, messages.end()));
                // A key that comes whole from code was a literal there.
                if (!key.equals(ANYTHING)) {
                    keys.add(key);
                }
            }
        }
        QUOTED_KEY
                .matcher(template)
                .results()
                .map(quoted -> quoted.group(1))
                .filter(quoted -> !OTHER.matcher(quoted).matches())
                .forEach(keys::add);
        return keys.stream();
    }

    private static String upToItsBrace(String template, int from) {
        int open = 1;
        for (int at = from; at < template.length(); at++) {
            open += template.charAt(at) == '{' ? 1 : template.charAt(at) == '}' ? -1 : 0;
            if (open == 0) {
                return template.substring(from, at);
            }
        }
        throw new IllegalStateException("no end of a message: " + template.substring(from));
    }

    /** As in {@code outcome.*.what} for {@code 'outcome.' + ${receipt.state.name()} + '.what'}. */
    private static String putTogether(String expression) {
        var key = new StringBuilder();
        for (var part : expression.replaceFirst("^\\$\\{(.*)}$", "$1").split("\\+")) {
            var quoted = QUOTED.matcher(part.strip());
            key.append(quoted.matches() ? quoted.group(1) : ANYTHING);
        }
        return key.toString();
    }
}
