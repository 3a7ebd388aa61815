package kz.mediagrid.gateway.agency;

import java.util.List;
import kz.mediagrid.edge.page.Wording;

/**
 * An item of a directory entry in the reader's language.
 *
 * @param field the name of the item in the entry
 * @param lines the values, each as the parts that stand on one line; empty if there is no value, or if it was erased
 */
public record EntryItem(String field, Audience audience, List<List<Wording>> lines) {

    /** The readers of an item, or the reason why there is nothing to read. */
    public enum Audience {
        MEDIA,
        AUTHORISED_BODY,
        ERASED,
        ABSENT
    }
}
