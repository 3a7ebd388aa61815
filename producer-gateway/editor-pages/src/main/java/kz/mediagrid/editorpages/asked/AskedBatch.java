package kz.mediagrid.editorpages.asked;

import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Wording;

/**
 * One question to one or many bodies, as a row of the list.
 *
 * @param number the number of the batch, for addresses
 * @param by the post of the person who asked, or the kind of account
 * @param answered how many bodies answered
 * @param overdue how many bodies owe an answer that is overdue
 * @param waiting how many bodies have not answered, and are not overdue
 * @param asking how many bodies asked back, and wait for a reply
 */
record AskedBatch(
        String number,
        Wording subject,
        Moment at,
        String by,
        int bodies,
        long answered,
        long overdue,
        long waiting,
        long asking) {}
