package kz.mediagrid.notifier.subscription;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.mediagrid.edge.page.AlphabeticalOrder;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.grid.clash.Area;
import kz.mediagrid.schemas.GridFilter;
import kz.mediagrid.watch.view.AgencyNamesView;

/** A filter in a reader's words: as sentences, and as the boxes of a form. */
record FilterWords(GridFilter filter, AgencyNamesView bodies, Words words) {

    private static final int SUNDAY = 7;

    /** A box of a form. */
    record Box(String field, String value, String label, boolean chosen) {}

    /** The conditions of the filter; empty if it has none. */
    List<String> sentences() {
        var said = new ArrayList<String>();
        if (!filter.getBodies().isEmpty()) {
            said.add(words.say("channels.filter.bodies", joined(filter.getBodies())));
        }
        if (!filter.getRegions().isEmpty()) {
            said.add(words.say("channels.filter.regions", joined(filter.getRegions())));
        }
        if (!filter.getDays().isEmpty()) {
            said.add(words.say(
                    "channels.filter.days",
                    filter.getDays().stream().map(this::day).collect(Collectors.joining(", "))));
        }
        marks().stream().filter(Box::chosen).map(Box::label).forEach(said::add);
        return said;
    }

    private String joined(List<String> codes) {
        return codes.stream()
                .map(this::name)
                .sorted(AlphabeticalOrder.by(name -> name))
                .collect(Collectors.joining("; "));
    }

    private String name(String code) {
        return Wording.of(bodies.name(code), Languages.of(words.locale())).text();
    }

    private String day(int day) {
        return words.say("weekday." + day);
    }

    /** The boxes of all bodies of the directory, in the order of the alphabet. */
    public List<Box> bodyBoxes() {
        return boxes("body", bodies.codes(), filter.getBodies()::contains);
    }

    /** The boxes of regions, by their akimats. */
    public List<Box> regionBoxes() {
        var known = bodies.codes().stream().filter(Area.allRegions()::contains).toList();
        return boxes("region", known, filter.getRegions()::contains);
    }

    private List<Box> boxes(String field, Collection<String> codes, Predicate<String> isChosen) {
        return codes.stream()
                .map(code -> new Box(field, code, name(code), isChosen.test(code)))
                .sorted(AlphabeticalOrder.by(Box::label))
                .toList();
    }

    public List<Box> dayBoxes() {
        return IntStream.rangeClosed(1, SUNDAY)
                .mapToObj(day -> new Box(
                        "weekday",
                        String.valueOf(day),
                        day(day),
                        filter.getDays().contains(day)))
                .toList();
    }

    public List<Box> marks() {
        return Stream.of(
                        new Box("featured", "true", words.say("channels.filter.featured"), filter.getFeatured()),
                        new Box("liveStream", "true", words.say("channels.filter.stream"), filter.getLiveStream()),
                        new Box(
                                "accreditationOpen",
                                "true",
                                words.say("channels.filter.accreditation"),
                                filter.getAccreditationOpen()))
                .toList();
    }

    /** Whether the filter has a condition. */
    public boolean isSet() {
        return !sentences().isEmpty();
    }
}
