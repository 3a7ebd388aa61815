package kz.mediagrid.outlets;

import java.time.LocalDate;

/** The ids of messages to outlets, which are the same for every attempt. */
public final class MessageIds {

    private MessageIds() {}

    /** @param destination the id of the channel, as {@link Destination#id} */
    public static String ofVersion(String destination, String week, int version) {
        return "%s_%s_%d".formatted(destination, week, version);
    }

    /** The mail of the morning of {@code day}. */
    public static String ofMorning(String destination, LocalDate day) {
        return "%s_digest_%s".formatted(destination, day);
    }
}
