package kz.mediagrid.notifier.delivery;

import java.net.URI;
import java.util.List;
import kz.mediagrid.notifier.outlet.SigningSecret;

/**
 * A webhook message to an outlet.
 *
 * @param id the message's id; it stays the same if the message is sent again, so that the outlet can recognise the repeat
 * @param address the outlet's webhook address
 * @param secrets the secrets with which the message is signed; each secret gives one signature
 * @param body the content, as JSON
 */
public record Message(String id, URI address, List<SigningSecret> secrets, byte[] body) {}
