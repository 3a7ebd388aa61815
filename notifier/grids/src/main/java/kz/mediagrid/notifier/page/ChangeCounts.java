package kz.mediagrid.notifier.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.formats.EntriesInWords;
import kz.mediagrid.formats.EntryInWords;
import kz.mediagrid.notifier.page.GridPage.Count;
import kz.mediagrid.schemas.GridEntry;

/** The numbers of changes of a week, by kind. */
final class ChangeCounts {

    private static final List<String> MARKS =
            List.of("mark.added", "mark.changed", "mark.moved", "mark.postponed", "mark.cancelled");

    private static final String REMOVED = "change.REMOVED";

    private ChangeCounts() {}

    /**
     * Counts the changes since version 1, by kind of change.
     *
     * @param gone the number of entries that version 1 contains and {@code entries} lack
     */
    static List<Count> of(List<GridEntry> entries, long gone) {
        Map<String, Long> counts = entries.stream()
                .flatMap(entry -> Stream.ofNullable(EntriesInWords.mark(entry)))
                .collect(Collectors.groupingBy(EntryInWords.Mark::words, Collectors.counting()));
        return Stream.concat(
                        MARKS.stream()
                                .filter(counts::containsKey)
                                .map(mark -> new Count(mark, Objects.requireNonNull(counts.get(mark)))),
                        Stream.of(new Count(REMOVED, gone)).filter(count -> count.count() > 0))
                .toList();
    }
}
