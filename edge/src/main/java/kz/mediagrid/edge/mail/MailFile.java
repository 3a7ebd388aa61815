package kz.mediagrid.edge.mail;

/**
 * A file that is attached to a mail.
 *
 * @param name the name, in letters, digits, hyphens and full stops
 * @param type the media type, e.g. {@code text/calendar;charset=UTF-8}
 */
public record MailFile(String name, String type, byte[] content) {}
