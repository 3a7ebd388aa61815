package kz.mediagrid.endtoend;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.mediagrid.endtoend.KazakhText.Translations;

/** All Kazakh texts of the product: of message bundles, of the code, and of the directory of state bodies. */
final class KazakhTexts {

    static final Pattern KAZAKH = Pattern.compile("(?iu)[әғқңөұүһі]");

    /** Files with Kazakh that is no text of the product: words to compare by, an alphabet, a rule for phone numbers, the demo's data, words in tables of agencies. */
    static final List<String> NO_TEXTS = List.of(
            "AlphabeticalOrder.java",
            "PlaceNames.java",
            "Titles.java",
            "Contact.java",
            "PressUnits.java",
            "SampleCommands.java",
            "SampleOutlets.java",
            "SampleTexts.java",
            "CellReading.java",
            "CellWriting.java",
            "ContactText.java",
            "DayText.java",
            "FormColumns.java",
            "HoursText.java",
            "PeopleReading.java",
            "TextLanguages.java");

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String RUSSIAN = "_ru.properties";
    private static final Pattern HAS_WORDS = Pattern.compile("\\p{L}");
    private static final Pattern KEY = Pattern.compile("(?m)^([^#=\\s][^=\\n]*)=");

    private static final List<String> NOTES = List.of(
            "Казахские тексты media-grid. Ни один носитель языка их ещё не проверял."
                    + " / The Kazakh texts of media-grid. No Kazakh speaker has checked them yet.",
            "Впишите правильный текст в столбец «Исправление»; если текст верен, оставьте столбец пустым."
                    + " / Write the right text in the column \"correction\"; leave it empty if the text is right.",
            "Вместо {0}, {1} и так далее программа подставляет слова и числа: сохраните их, место в тексте может быть"
                    + " другим. / Keep {0}, {1} and so on, in any place: the program puts words and numbers there.");

    private final WordPlaces places = new WordPlaces();
    private final List<KazakhText> all = collect();

    List<KazakhText> all() {
        return all;
    }

    private List<KazakhText> collect() {
        var found = new ArrayList<KazakhText>();
        MainFiles.ofAllModules(RUSSIAN).forEach(russian -> found.addAll(ofBundle(russian)));
        MainFiles.ofAllModules(".java").stream()
                .filter(file -> !NO_TEXTS.contains(MainFiles.name(file)))
                .forEach(file -> found.addAll(ofCode(file)));
        MainFiles.ofAllModules(".csv").forEach(file -> found.addAll(ofTable(file)));
        return found.stream()
                .filter(text -> HAS_WORDS.matcher(text.words().kk()).find())
                .toList();
    }

    /** The file for the reviewer: notes, the names of the columns, and a row for each text. */
    String document() {
        var document = new StringBuilder(BYTE_ORDER_MARK);
        NOTES.forEach(note -> document.append(KazakhText.row(Stream.of(note))));
        document.append(KazakhText.row(KazakhText.COLUMNS.stream()));
        all.forEach(text -> document.append(text.row()));
        return document.toString();
    }

    private List<KazakhText> ofBundle(Path russian) {
        var name = MainFiles.name(russian).replace(RUSSIAN, "");
        var kazakh = russian.resolveSibling(name + ".properties");
        var kk = properties(MainFiles.read(kazakh));
        var ru = properties(MainFiles.read(russian));
        var english = russian.resolveSibling(name + "_en.properties");
        var en = english.toFile().exists() ? properties(MainFiles.read(english)) : new Properties();
        return keys(kazakh)
                .map(key -> new KazakhText(
                        key,
                        places.ofKey(key, kazakh),
                        new Translations(kk.getProperty(key, ""), ru.getProperty(key, ""), en.getProperty(key, "")),
                        places.parameters(key, kk.getProperty(key, "")),
                        MainFiles.path(kazakh)))
                .toList();
    }

    // In the order of the file, in which neighbours explain each other.
    private static Stream<String> keys(Path bundle) {
        return KEY.matcher(MainFiles.read(bundle))
                .results()
                .map(key -> key.group(1).strip());
    }

    private List<KazakhText> ofCode(Path file) {
        var texts = new ArrayList<KazakhText>();
        for (var statement : CodeStatements.in(file)) {
            texts.add(new KazakhText(
                    Integer.toString(texts.size() + 1),
                    places.ofCode(file),
                    statement.words(),
                    places.parameters(statement.values()),
                    MainFiles.path(file)));
        }
        return texts;
    }

    private List<KazakhText> ofTable(Path file) {
        var lines = MainFiles.read(file)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
        var columns = List.of(lines.get(0).split(","));
        if (!columns.containsAll(List.of("kk", "ru", "en"))) {
            return List.of();
        }
        return lines.stream()
                .skip(1)
                .map(line -> List.of(line.split(",")))
                .map(row -> new KazakhText(
                        row.get(0),
                        places.ofTable(file),
                        new Translations(
                                row.get(columns.indexOf("kk")),
                                row.get(columns.indexOf("ru")),
                                row.get(columns.indexOf("en"))),
                        "",
                        MainFiles.path(file)))
                .toList();
    }

    static Properties properties(String content) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
