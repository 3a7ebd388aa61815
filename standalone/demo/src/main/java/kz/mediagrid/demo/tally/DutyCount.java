package kz.mediagrid.demo.tally;

/**
 * What was owed, and what the clock had to say of it.
 *
 * @param requests distinct requests for information
 * @param answered distinct requests that were answered, in time or late
 * @param overdue distinct obligations that became overdue: weekly forms, and answers to requests
 * @param alerts records that tell those who watch of something overdue
 * @param recounted distinct obligations to which another calendar gave another due time
 */
public record DutyCount(long requests, long answered, long overdue, long alerts, long recounted) {}
