package kz.mediagrid.tables;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.mediagrid.tables.FormColumn.Names;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The columns of the form, as a file lists them. Another file makes another form.
 *
 * @param columns the columns, in the order of the template
 * @param languages the words by which headings name a language, by the language's code
 * @param shortOrder the keys of the columns of a table without headings, in their order
 */
record FormColumns(List<FormColumn> columns, Map<String, Names> languages, List<String> shortOrder) {

    /** A column that does not say so has no languages, and no width if the template lacks it. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}№]+");
    private static final Pattern LINES = Pattern.compile("\\n|\\s/\\s|\\|");
    private static final Pattern SLASHES = Pattern.compile("[\\n/|]");
    private static final int LONGEST_HEADING = 300;

    private record File(
            List<FormColumn> columns,
            Map<String, Names> languages,

            @JsonProperty("short") List<String> shortOrder) {}

    /** The form of this build. */
    static FormColumns standard() {
        try (var file = FormColumns.class.getResourceAsStream("/tables/form-columns.json")) {
            return read(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The columns of the form cannot be read.", e);
        }
    }

    static FormColumns read(InputStream file) {
        var form = MAPPER.readValue(file, File.class);
        return new FormColumns(form.columns(), form.languages(), form.shortOrder());
    }

    FormColumn column(String key) {
        return columns.stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The form has no column " + key + "."));
    }

    /** The heading of a column in Kazakh and Russian, below each other. */
    String heading(Heading heading) {
        var language = heading.language() == null ? null : languages.get(heading.language());
        return language == null
                ? heading.column().heading().kk() + "\n"
                        + heading.column().heading().ru()
                : heading.column().heading().kk() + " (" + language.kk() + ")\n"
                        + heading.column().heading().ru() + " (" + language.ru() + ")";
    }

    /** The columns of a table without headings. */
    List<Heading> withoutHeadings() {
        return shortOrder.stream()
                .map(key -> new Heading(column(key), null, null))
                .toList();
    }

    /** Finds the column that a heading in Kazakh, Russian or both names. */
    HeadingNames names() {
        var names = new HashMap<String, Named>();
        for (var column : columns) {
            column.heading().also().forEach(name -> names.put(fold(name), new Named(column, null)));
            names.merge(fold(column.heading().kk()), new Named(column, "kk"), FormColumns::firstOfBoth);
            names.merge(fold(column.heading().ru()), new Named(column, "ru"), FormColumns::firstOfBoth);
        }
        var words = new HashMap<String, String>();
        languages.forEach((language, all) -> all.all().forEach(word -> words.put(" " + fold(word), language)));
        return new HeadingNames(names, words);
    }

    private static Named firstOfBoth(Named first, Named second) {
        return new Named(second.column(), first.spoken() == null ? second.spoken() : null);
    }

    private record Named(FormColumn column, @Nullable String spoken) {}

    /** The names of columns and of languages, without case, spaces and punctuation. */
    static final class HeadingNames {

        private final Map<String, Named> columns;
        private final Map<String, String> languages;

        private HeadingNames(Map<String, Named> columns, Map<String, String> languages) {
            this.columns = columns;
            this.languages = languages;
        }

        /** The column that {@code heading} names; empty if it names none. */
        Optional<Heading> find(String heading) {
            if (heading.length() > LONGEST_HEADING) {
                return Optional.empty();
            }
            var whole = part(heading);
            return whole.isPresent() || !SLASHES.matcher(heading).find()
                    ? whole
                    : parts(heading, LINES).or(() -> parts(heading, SLASHES));
        }

        /** The column that all parts of a heading name, e.g. {@code Күні / Дата}. */
        private Optional<Heading> parts(String heading, Pattern between) {
            var found = between.splitAsStream(heading)
                    .filter(part -> !fold(part).isEmpty())
                    .map(this::part)
                    .toList();
            var first = found.stream().flatMap(Optional::stream).findFirst();
            return first.filter(it -> found.stream()
                            .allMatch(part -> part.isPresent()
                                    && part.get().column().equals(it.column())
                                    && Objects.equals(part.get().language(), it.language())))
                    .map(it -> found.size() == 1 ? it : new Heading(it.column(), it.language(), null));
        }

        private Optional<Heading> part(String part) {
            var folded = fold(part);
            var whole = columns.get(folded);
            if (whole != null) {
                return Optional.of(new Heading(whole.column(), null, spoken(whole, part)));
            }
            return languages.entrySet().stream()
                    .filter(language -> folded.endsWith(language.getKey()))
                    .flatMap(language -> Stream.ofNullable(columns.get(folded.substring(
                                    0, folded.length() - language.getKey().length())))
                            .filter(named -> named.column().languages())
                            .map(named -> new Heading(named.column(), language.getValue(), spoken(named, part))))
                    .findFirst();
        }

        private static @Nullable String spoken(Named named, String heading) {
            if (named.spoken() != null) {
                return named.spoken();
            }
            return TextLanguages.hasKazakhLetters(heading) ? "kk" : null;
        }
    }

    private static String fold(String heading) {
        return NO_WORD.matcher(heading.toLowerCase(Locale.ROOT).replace('ё', 'е'))
                .replaceAll(" ")
                .strip();
    }
}
