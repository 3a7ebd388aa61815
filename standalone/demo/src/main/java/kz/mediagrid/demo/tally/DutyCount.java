package kz.mediagrid.demo.tally;

/**
 * The counts of obligations, and of the alerts about them.
 *
 * @param requests distinct requests for information
 * @param answered distinct requests that were answered, in time or late
 * @param overdue distinct obligations that became overdue: weekly forms, and answers to requests
 * @param alerts alerts to ops that an obligation is overdue
 * @param recounted distinct obligations whose due time was changed by a new calendar
 */
public record DutyCount(long requests, long answered, long overdue, long alerts, long recounted) {}
