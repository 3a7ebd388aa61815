package kz.mediagrid.agencypages.request;

import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.gateway.term.DueInWords;
import org.jspecify.annotations.Nullable;

/**
 * A request in a list.
 *
 * @param beginning the beginning of the question; null if the request has only a subject
 * @param state the state of the request, as a part of a key of words
 * @param due the due time of an answer; null while no term runs, and of a cancelled request
 * @param answered the receipt of the first answer; null if there is none
 */
record MyRequest(
        String id,
        Wording subject,
        @Nullable Wording beginning,
        Moment received,
        String state,
        @Nullable DueInWords due,
        @Nullable Moment answered) {}
