package kz.mediagrid.tables;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column of the form.
 *
 * @param heading the headings of the column
 * @param fields the fields that the column fills; {@code *} stands for the position in a list
 * @param languages whether the column exists once per language
 * @param labels the words that begin the part of a field, for a column with several texts
 * @param width the width in the template, in characters
 */
record FormColumn(
        String key,
        Names heading,
        Kind kind,
        List<String> fields,
        boolean languages,
        @Nullable Map<String, List<String>> labels,
        Written written,
        int width) {

    /**
     * The names of a column, or of a language, in headings.
     *
     * @param kk the name in Kazakh, as the template has it
     * @param ru the name in Russian, as the template has it
     * @param also further names that are recognised
     */
    record Names(String kk, String ru, List<String> also) {

        Stream<String> all() {
            return Stream.concat(Stream.of(kk, ru), also.stream());
        }
    }

    /** The content of a cell of the column. */
    enum Kind {
        /** The number of the row, which is not read. */
        NUMBER,
        TEXT,
        TEXTS,
        DAY,
        HOURS,
        /** The day, the hours and the place together. */
        WHEN,
        /** Organisers or speakers, line by line, with their telephones and mail addresses. */
        PEOPLE,
        CONTACTS,
        FLAG,
        VALUE
    }

    /** Whether the template has the column. */
    enum Written {
        ALWAYS,
        /** The template has the column if a row has something in it. */
        FILLED,
        NEVER
    }

    Map<String, List<String>> allLabels() {
        return labels == null ? Map.of() : labels;
    }

    /** The headings of the column in any language. */
    Stream<String> headings() {
        return heading.all();
    }

    /** The field of {@code fields} at {@code index}, in {@code language} if there is one. */
    String field(int index, @Nullable String language) {
        return language == null ? fields.get(index) : fields.get(index) + "." + language;
    }
}
