package kz.mediagrid.notifier.subscription;

import java.util.List;
import kz.mediagrid.edge.page.Words;
import org.jspecify.annotations.Nullable;

/**
 * The number of entries of the newest grids that a filter chooses, by which an outlet sees that its filter never matches.
 *
 * @param weeks the latest published weeks
 * @param entries the number of all entries of these weeks
 * @param matching the number of those that pass
 */
record FilterTrial(List<String> weeks, long entries, long matching) {

    /** The numbers in words; null while nothing is published. */
    @Nullable
    String inWords(Words words) {
        if (entries == 0) {
            return null;
        }
        return matching == 0
                ? words.say("channels.trial.none", entries, weeks.size())
                : words.say("channels.trial", matching, entries, weeks.size());
    }
}
