package kz.mediagrid.notifier.delivery;

import java.net.URI;
import java.util.List;
import kz.mediagrid.notifier.outlet.SigningSecret;

/**
 * What is sent to an outlet.
 *
 * @param id names what is sent; a repeat has the same, so that the outlet can tell
 * @param address where to
 * @param secrets each of them signs it
 * @param body JSON
 */
public record Message(String id, URI address, List<SigningSecret> secrets, byte[] body) {}
