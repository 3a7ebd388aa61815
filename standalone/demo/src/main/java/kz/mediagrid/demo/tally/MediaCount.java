package kz.mediagrid.demo.tally;

/**
 * The counts of what reached the media, from the outlets' own reports.
 *
 * @param outlets the number of outlets
 * @param delivered the number of versions that were posted to webhooks; each outlet counts each version once
 * @param mailed the number of mails about events; each mail counts once
 * @param polled the number of editions of calendars with events
 */
public record MediaCount(long outlets, long delivered, long mailed, long polled) {}
