package kz.mediagrid.notifier.delivery;

import java.net.URI;
import java.util.List;
import kz.mediagrid.notifier.outlet.SigningSecret;

/**
 * A webhook message to an outlet.
 *
 * @param id the message's id; a repeated message has the same id, so that the outlet can recognise the repeat
 * @param address the outlet's webhook address
 * @param secrets the secrets that sign the message, each with a signature of its own
 * @param body JSON
 */
public record Message(String id, URI address, List<SigningSecret> secrets, byte[] body) {}
