package kz.mediagrid.demo.outlet;

import org.jspecify.annotations.Nullable;

/**
 * A mail that came to the demo's mail server.
 *
 * @param to the recipient's address
 * @param messageId the id of the mail, which stays the same if the mail is sent again
 * @param html the text in HTML
 */
public record ReceivedMail(String to, @Nullable String messageId, String subject, String html) {}
