package kz.mediagrid.editorpages.ask;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The ready texts of questions, as a file lists them: a line for each part of a text, with its key and the words in Kazakh, Russian and
 * English. Another file makes other texts.
 */
final class ReadyQuestions {

    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");

    private final Map<String, ReadyQuestion> byId;

    private ReadyQuestions(Map<String, ReadyQuestion> byId) {
        this.byId = byId;
    }

    /** The texts of this build. */
    static ReadyQuestions standard() {
        try (var file = ReadyQuestions.class.getResourceAsStream("/editor-templates/editor/question-templates.csv")) {
            return read(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The ready texts of questions cannot be read.", e);
        }
    }

    /** @param file lines {@code ID.PART,KK,RU,EN} below a heading; PART is name, subject or text */
    static ReadyQuestions read(InputStream file) throws IOException {
        var found = new LinkedHashMap<String, ReadyQuestion>();
        new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).forEach(line -> {
            var cells = line.split(",", -1);
            if (cells.length != 1 + LANGUAGES.size()) {
                throw new IllegalArgumentException("The line of a ready question has no four parts: " + line);
            }
            var key = cells[0].split("\\.", 2);
            var ready = found.computeIfAbsent(key[0], id -> new ReadyQuestion(id, new HashMap<>(), new HashMap<>()));
            for (var language : LANGUAGES) {
                var text = cells[1 + LANGUAGES.indexOf(language)];
                if (key[1].equals("name")) {
                    ready.names().put(language, text);
                } else if (!language.equals("en")) {
                    // The law's languages: an English text is typed by hand.
                    ready.texts().put(key[1] + "." + language, text);
                }
            }
        });
        return new ReadyQuestions(found);
    }

    List<ReadyQuestion> all() {
        return new ArrayList<>(byId.values());
    }

    Optional<ReadyQuestion> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
