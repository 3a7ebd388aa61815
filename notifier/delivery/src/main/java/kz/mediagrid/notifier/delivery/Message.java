package kz.mediagrid.notifier.delivery;

import java.net.URI;
import java.util.List;
import kz.mediagrid.notifier.outlet.SigningSecret;

/**
 * A message to an outlet.
 *
 * @param id the message's id; a message that is sent again has the same id, so that the outlet can recognise the repeat
 * @param address the outlet's webhook address, or the address of a mailbox, {@code mailto:…}
 * @param secrets the secrets that sign a webhook message, which has one signature per secret
 * @param body the content, as JSON, or a whole mail (RFC 5322)
 * @param transcript tells what goes out and what comes back
 * @param trace the traces from which the message comes
 */
public record Message(
        String id, URI address, List<SigningSecret> secrets, byte[] body, Transcript transcript, MessageTrace trace) {

    /** A message of which nothing is recorded, and which has no trace. */
    public Message(String id, URI address, List<SigningSecret> secrets, byte[] body) {
        this(id, address, secrets, body, new Transcript(), MessageTrace.NONE);
    }

    Message in(MessageTrace other) {
        return new Message(id, address, secrets, body, transcript, other);
    }
}
