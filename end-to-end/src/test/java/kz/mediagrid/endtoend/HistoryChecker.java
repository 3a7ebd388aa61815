package kz.mediagrid.endtoend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import kz.mediagrid.notifier.grid.PublishedGrid;
import kz.mediagrid.schemas.GridEntry;

/**
 * Compares what clients were told with what the media have: nothing acknowledged is lost, nothing is there twice, nothing is
 * there that nobody sent, and the versions of a week are numbered and chained.
 */
final class HistoryChecker {

    private HistoryChecker() {}

    /**
     * What contradicts the history, each in one sentence.
     *
     * @param history complete: every call was answered in the end
     * @param weeks the versions of each week of the load, oldest first
     */
    static List<String> check(History history, List<List<PublishedGrid>> weeks) {
        var found = new ArrayList<String>();
        var published = new TreeSet<String>();
        var titles = new HashSet<String>();
        for (var versions : weeks) {
            found.addAll(order(versions));
            for (var entry : versions.get(versions.size() - 1).entries()) {
                if (!published.add(entry.getEventId())) {
                    found.add("doubled: " + entry.getEventId());
                }
                if (!titles.add(title(entry))) {
                    found.add("doubled under another id: " + title(entry));
                }
            }
        }
        var acknowledged = history.acknowledged();
        acknowledged.stream().filter(event -> !published.contains(event)).forEach(event -> found.add("lost: " + event));
        published.stream()
                .filter(event -> !acknowledged.contains(event))
                .forEach(event -> found.add("sent by nobody: " + event));
        history.unanswered().forEach(key -> found.add("never answered: " + key));
        history.refused().forEach(key -> found.add("refused: " + key));
        return found;
    }

    private static String title(GridEntry entry) {
        return entry.getTitle().getRu();
    }

    private static List<String> order(List<PublishedGrid> versions) {
        var found = new ArrayList<String>();
        for (int at = 0; at < versions.size(); at++) {
            var header = versions.get(at).header();
            if (header.getVersion() != at + 1) {
                found.add("%s: version %d where %d is next".formatted(header.getWeek(), header.getVersion(), at + 1));
            }
            if (at > 0 && !versions.get(at - 1).header().getVersionHash().equals(header.getPreviousHash())) {
                found.add("%s: version %d does not follow the one before".formatted(header.getWeek(), at + 1));
            }
        }
        return found;
    }
}
