package kz.mediagrid.demo.outlet;

/**
 * A version that reached an outlet with a valid signature.
 *
 * @param webhookId the delivery's id, which stays the same when the delivery is attempted again
 * @param week the grid week, e.g. {@code 2026-W50}
 * @param version the version's number
 */
public record ReceivedVersion(String webhookId, String week, int version) {}
