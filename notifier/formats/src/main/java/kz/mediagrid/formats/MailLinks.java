package kz.mediagrid.formats;

/**
 * The addresses in a mail to a subscriber, and the news about its other mailboxes.
 *
 * @param service the beginning of the addresses of grid pages, e.g. {@code https://grid.example.kz}
 * @param settings the page with the settings of the subscription
 * @param unsubscribe the page on which the reader ends the subscription
 * @param refusedElsewhere whether the mail server refused another mailbox of the same outlet
 */
public record MailLinks(String service, String settings, String unsubscribe, boolean refusedElsewhere) {

    String week(String week) {
        return service + "/grids/" + week;
    }

    String event(EntryInWords entry) {
        return service + entry.key().page();
    }
}
