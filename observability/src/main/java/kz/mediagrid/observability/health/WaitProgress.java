package kz.mediagrid.observability.health;

import kz.mediagrid.observability.progress.Progress;

/**
 * The share of a wait that is over; complete when the wait ends.
 *
 * @param service the name of the service
 * @param subject the thing that is waited for, see {@link ServiceWaits#begin}
 */
public record WaitProgress(String service, String subject, Progress progress) {}
