package kz.mediagrid.notifier.page;

import java.util.List;
import java.util.Map;

/**
 * The form by which a reader looks for events, and what it found.
 *
 * @param form the choices of the form
 * @param active whether the reader restricted the events
 * @param unknown whether the address has a body or a region that the form does not offer; it restricts nothing
 * @param shown the number of events that fit
 * @param total the number of all events of the version
 * @param all the address of the page with all events
 * @param kept the reader's choices, of which each form of the page sends those that it does not offer
 */
record SearchPart(
        Form form, boolean active, boolean unknown, int shown, int total, String all, Map<String, String> kept) {

    /** The words and the choices of the form. */
    record Form(String words, List<Choice> days, List<Choice> bodies, List<Choice> regions) {}

    /** A choice of the form. */
    record Choice(String value, String name, boolean chosen) {}
}
