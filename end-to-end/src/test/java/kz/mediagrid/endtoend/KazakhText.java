package kz.mediagrid.endtoend;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;

/**
 * A text of the product in Kazakh, with all that a reviewer needs to judge it.
 *
 * @param key its key in its file, or its number there
 * @param where the pages or mails that show it
 * @param parameters the meaning of {@code {0}} and so on; empty if it has none
 * @param file the path of the file in which it is corrected
 */
record KazakhText(String key, String where, Translations words, String parameters, String file) {

    static final List<String> COLUMNS = List.of(
            "Ключ / key",
            "Где видно / where",
            "Русский",
            "English",
            "Қазақша",
            "Түзету / исправление / correction",
            "Подстановки / parameters",
            "Файл / file");

    private static final String NO_CORRECTION = "";

    /** The text in all languages; a language that it lacks is empty. */
    record Translations(String kk, String ru, String en) {}

    String row() {
        return row(Stream.of(key, where, words.ru, words.en, words.kk, NO_CORRECTION, parameters, file));
    }

    // A spreadsheet that is set to Russian or Kazakh separates columns by semicolons.
    static String row(Stream<String> cells) {
        return cells.map(KazakhText::cell).collect(joining(";")) + "\n";
    }

    private static String cell(String text) {
        return text.matches("[^;\"\\n\\r]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
