package kz.mediagrid.demo.tally;

/**
 * The counts of obligations and of the alerts about them.
 *
 * @param requests the number of distinct information requests
 * @param answered the number of distinct requests that were answered, in time or late
 * @param overdue the number of distinct obligations that became overdue: weekly forms, and answers to requests
 * @param alerts the number of alerts to ops that an obligation is overdue
 * @param recounted the number of distinct obligations whose due time was changed by a new calendar
 */
public record DutyCount(long requests, long answered, long overdue, long alerts, long recounted) {}
