package kz.mediagrid.agencypages.matter;

import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.gateway.term.DueInWords;
import org.jspecify.annotations.Nullable;

/**
 * A joint matter in a list.
 *
 * @param opener the body that opened the matter
 * @param state the state of the matter for the body, as a part of a key of words
 * @param due the due time of the body's contribution; null while no term runs, and of a cancelled matter
 * @param contributed the receipt of the body's first contribution; null if there is none
 * @param noticed the time at which the notice was sent; null until then
 */
record MyMatter(
        String id,
        Wording subject,
        Wording opener,
        Moment received,
        String state,
        @Nullable DueInWords due,
        @Nullable Moment contributed,
        @Nullable Moment noticed) {}
