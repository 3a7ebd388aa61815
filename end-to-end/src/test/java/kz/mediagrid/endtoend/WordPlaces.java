package kz.mediagrid.endtoend;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.mediagrid.endtoend.WordSources.Asked;

/**
 * Finds the places that show a text: the pages whose templates ask for it, and what {@code kazakh-places.properties} says of its
 * key, of its file, or of the code that asks for it.
 */
final class WordPlaces {

    private static final String BUNDLE = "bundle.";
    private static final String PROBLEMS = "problems.properties";
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\d)[,}]");
    private static final Pattern LAST_NAME = Pattern.compile("([A-Za-z]+)(?:\\(\\))?[^A-Za-z]*$");

    private final Properties said = KazakhTexts.properties(
            MainFiles.read(WholeMediaGrid.home().resolve("end-to-end/src/test/resources/kazakh-places.properties")));
    private final Map<String, List<Asked>> asked = WordSources.everywhere().asked().stream()
            .flatMap(one -> WordFamilies.keys(one).stream().map(key -> Map.entry(key, one)))
            .collect(groupingBy(Map.Entry::getKey, TreeMap::new, mapping(Map.Entry::getValue, toList())));
    private final TemplatePlaces templates = new TemplatePlaces(said);

    /**
     * The places of a key of {@code bundle}. A sentence about a problem is seen where all of them are, though its key may begin
     * like that of a word.
     */
    String ofKey(String key, Path bundle) {
        if (MainFiles.name(bundle).equals(PROBLEMS)) {
            return ofBundle(MainFiles.path(bundle)).orElse("");
        }
        var places = templates.places(
                askedFor(key).filter(one -> one.file().toString().endsWith(".html")));
        return places.isEmpty()
                ? longest("key.", key)
                        .or(() -> ofBundle(MainFiles.path(bundle)))
                        .orElse("")
                : places;
    }

    private Optional<String> ofBundle(String path) {
        return said.stringPropertyNames().stream()
                .filter(name -> name.startsWith(BUNDLE) && path.contains("/" + name.substring(BUNDLE.length())))
                .sorted(Comparator.comparingInt(name -> -path.lastIndexOf(name.substring(BUNDLE.length()))))
                .map(said::getProperty)
                .findFirst();
    }

    /** The place of the texts that {@code file} says itself. */
    String ofCode(Path file) {
        var type = MainFiles.name(file).replace(".java", "");
        var feature =
                MainFiles.path(file).replaceAll(".*/kz/mediagrid/|/[^/]*$", "").replace('/', '.');
        return said.getProperty("code." + type, said.getProperty("code." + feature, ""));
    }

    String ofTable(Path file) {
        return said.getProperty("table." + MainFiles.name(file), "");
    }

    /** The meaning of each parameter of {@code text}, by what a template or the code gives for it. */
    String parameters(String key, String text) {
        return PARAMETER.matcher(text).find()
                ? longest("given.", key)
                        .orElseGet(() -> askedFor(key)
                                .map(one -> CallArguments.of(MainFiles.read(one.file()), one.key()))
                                .filter(arguments -> !arguments.isEmpty())
                                .findFirst()
                                .map(this::parameters)
                                .orElse(""))
                : "";
    }

    String parameters(List<String> values) {
        return IntStream.range(0, values.size())
                .mapToObj(at -> "{" + at + "} – " + meaning(values.get(at)))
                .collect(joining("; "));
    }

    private String meaning(String expression) {
        var name = LAST_NAME.matcher(expression);
        return name.find() ? said.getProperty("value." + name.group(1), expression) : expression;
    }

    private Stream<Asked> askedFor(String key) {
        return asked.getOrDefault(key, List.of()).stream();
    }

    /** The value of the longest beginning of {@code key} that has one. */
    private Optional<String> longest(String kind, String key) {
        return Stream.iterate(
                        key, part -> !part.isEmpty(), part -> part.substring(0, Math.max(0, part.lastIndexOf('.'))))
                .map(part -> said.getProperty(kind + part, ""))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
