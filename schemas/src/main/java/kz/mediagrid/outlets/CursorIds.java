package kz.mediagrid.outlets;

import java.util.List;

/** The keys of the cursors of a channel on {@code delivery-cursors}. The key of its cursor for versions is {@link Destination#id}. */
public final class CursorIds {

    private CursorIds() {}

    /** The cursor for notices of joint matters. No id has a slash at its end, so no other cursor has this key. */
    public static String ofNotices(String destination) {
        return destination + "/notices";
    }

    /** The cursor for the mails of mornings. */
    public static String ofMornings(String destination) {
        return destination + "/digest";
    }

    /** The cursor for messages that a person has sent again. */
    public static String ofAgain(String destination) {
        return destination + "/again";
    }

    /** The two cursors of a mail subscription. A mail server that refuses one of its two mails refuses the mailbox, so that neither is sent. */
    public static List<String> ofMails(String destination) {
        return List.of(destination, ofMornings(destination));
    }
}
