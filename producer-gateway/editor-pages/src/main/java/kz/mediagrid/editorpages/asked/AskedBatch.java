package kz.mediagrid.editorpages.asked;

import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Wording;

/**
 * One question to one or many bodies, as a row of the list.
 *
 * @param number the number of the batch, for addresses
 * @param by the post of the person who asked, or the kind of account
 */
record AskedBatch(String number, Wording subject, Moment at, String by, Counts counts) {

    /**
     * The numbers of bodies.
     *
     * @param asked the number of bodies that were asked
     * @param answered the number of those that answered
     * @param overdue the number of those whose answer is overdue
     * @param waiting the number of those that have not answered, and are not overdue
     * @param asking the number of those that asked back, and wait for a reply
     */
    record Counts(int asked, long answered, long overdue, long waiting, long asking) {}
}
