package kz.mediagrid.tables;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table, as its heading names it.
 *
 * @param language the language that the heading names, or null if it names none
 * @param spoken the language in which the heading itself is written, or null if it is written in several
 */
record Heading(
        FormColumn column,
        @Nullable String language,
        @Nullable String spoken) {

    /** The first field that the column fills. */
    String field() {
        return column.fields().isEmpty() ? column.key() : column.field(0, language);
    }

    Heading in(@Nullable String other) {
        return new Heading(column, other, spoken);
    }
}
