package kz.mediagrid.editingpages.publication;

import org.jspecify.annotations.Nullable;

/**
 * A field of an entry as the media see it now, and as they will see it.
 *
 * @param name the field's name in the contract, or {@code when} for the days and hours together
 * @param language the language of both texts, e.g. {@code kk}; empty if they are in the reader's words
 * @param before null if the newest version has nothing there
 * @param after null if the next version has nothing there
 */
record FieldChange(
        String name,
        String language,
        @Nullable String before,
        @Nullable String after) {}
