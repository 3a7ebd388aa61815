package kz.mediagrid.demo.tally;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.mediagrid.demo.outlet.KnownEvent;

/** Compares the events that each outlet knows with the public page of the week. */
public final class OutletComparison {

    private static final String ROW = "  %-16s  %-8s  %-69s  %-16s  %s";

    private final List<KnownEvent> shown;
    private final List<OutletKnowledge> outlets;

    /**
     * An outlet at the end of the play.
     *
     * @param got the words for the messages or files that it got
     * @param events the events that it knows from them
     */
    public record OutletKnowledge(String name, String channel, String got, List<KnownEvent> events) {}

    /** @param shown the events on the page of the week */
    public OutletComparison(List<KnownEvent> shown, List<OutletKnowledge> outlets) {
        this.shown = shown;
        this.outlets = outlets;
    }

    /** Each event that an outlet does not know as the page shows it is lost. A page without events is lost, too. */
    Faults faults() {
        return new Faults(
                outlets.stream().mapToLong(outlet -> differing(outlet).size()).sum() + (shown.isEmpty() ? 1 : 0), 0);
    }

    /** The lines of a table with a row for each outlet. Each event that an outlet knows otherwise follows its row. */
    public List<String> table() {
        return Stream.concat(
                        Stream.of(ROW.formatted("outlet", "channel", "got", "knows", "as the page of the week")),
                        outlets.stream().flatMap(this::rows))
                .toList();
    }

    private Stream<String> rows(OutletKnowledge outlet) {
        var differing = differing(outlet);
        var row = ROW.formatted(
                outlet.name(),
                outlet.channel(),
                outlet.got(),
                outlet.events().size() + " of " + shown.size() + " entries",
                differing.isEmpty() ? "yes" : "no, %d differ".formatted(differing.size()));
        return Stream.concat(
                Stream.of(row),
                differing.stream()
                        .map(id -> "    %s; the page: %s".formatted(said(id, outlet.events()), said(id, shown))));
    }

    private Set<String> differing(OutletKnowledge outlet) {
        var ids = new LinkedHashSet<String>();
        Stream.of(shown, outlet.events())
                .forEach(side -> side.stream()
                        .filter(event ->
                                !(shown.contains(event) && outlet.events().contains(event)))
                        .forEach(event -> ids.add(event.eventId())));
        return ids;
    }

    private static String said(String id, List<KnownEvent> events) {
        return events.stream()
                .filter(event -> event.eventId().equals(id))
                .map(event ->
                        "«%s», %s, %s".formatted(event.title(), event.begins(), event.held() ? "held" : "not held"))
                .findFirst()
                .orElse("nothing");
    }
}
