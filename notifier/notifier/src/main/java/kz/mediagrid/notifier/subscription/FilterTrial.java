package kz.mediagrid.notifier.subscription;

import java.util.List;

/**
 * The number of entries of the newest grids that a filter chooses, by which an outlet sees that its filter never matches.
 *
 * @param weeks the latest published weeks
 * @param entries the number of all entries of these weeks
 * @param matching the number of those that pass
 */
record FilterTrial(List<String> weeks, long entries, long matching) {}
