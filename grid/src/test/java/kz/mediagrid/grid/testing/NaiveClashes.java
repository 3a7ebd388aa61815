package kz.mediagrid.grid.testing;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.mediagrid.schemas.Clash;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventTiming;
import kz.mediagrid.schemas.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What clashes, a second time and as naively as possible: every event with every other, on every day, in every minute. */
public final class NaiveClashes {

    /** An event that is held; what is withdrawn or excluded is not given here. */
    public record Held(String id, String agency, boolean featured, EventDetails details) {}

    /** One thing that several events have on a day. */
    private record Thing(String kind, String value, LocalDate day) {}

    private static final Set<String> TOWNS = Set.of("астана", "astana", "онлайн");
    private static final Set<String> ADDRESS = Set.of("г", "город");
    private static final Set<String> LITTLE = Set.of("в", "of", "the", "о", "по");

    private NaiveClashes() {}

    /** Clashes as they are written here: the kind, the other event, the first day. */
    public static List<String> summary(List<Clash> clashes) {
        return clashes.stream()
                .map(clash -> clash.getKind() + " " + clash.getOtherEventId() + " " + clash.getDay())
                .sorted()
                .toList();
    }

    /** For each event with a clash: the kind, the other event, the first day. */
    public static Map<String, Set<String>> of(Collection<Held> events, int ofOneBody, int ofAll) {
        var things = events.stream().collect(toMap(Function.identity(), NaiveClashes::things));
        var count = new TreeMap<String, Integer>();
        things.values().forEach(of -> of.forEach(thing -> count.merge(thing.toString(), 1, Integer::sum)));
        var found = new TreeMap<String, Set<String>>();
        for (var one : events) {
            for (var other : events) {
                var common = new ArrayList<>(things.get(one));
                common.retainAll(things.get(other));
                var largest = one.agency().equals(other.agency()) ? ofOneBody : ofAll;
                common.removeIf(thing -> one.id().equals(other.id()) || count.get(thing.toString()) > largest);
                common.removeIf(thing -> thing.kind().equals("LIKELY_DUPLICATE")
                        ? one.agency().equals(other.agency()) || !similar(one, other)
                        : !minutes(one.details(), thing.day()).intersects(minutes(other.details(), thing.day())));
                common.removeIf(thing -> thing.kind().equals("SAME_BODY")
                        && (isLong(one.details()) || isLong(other.details()))
                        && !areInOneTown(one.details(), other.details()));
                common.sort(Comparator.comparing(Thing::day));
                var seen = new HashSet<String>();
                common.stream()
                        .filter(thing -> seen.add(thing.kind()))
                        .forEach(thing -> found.computeIfAbsent(one.id(), any -> new TreeSet<>())
                                .add(thing.kind() + " " + other.id() + " " + thing.day()));
            }
        }
        return found;
    }

    private static Set<Thing> things(Held event) {
        var things = new HashSet<Thing>();
        for (var day : days(event.details())) {
            for (var word : leading(event)) {
                things.add(new Thing("LIKELY_DUPLICATE", word, day));
            }
            if (minutes(event.details(), day).isEmpty()) {
                continue;
            }
            things.add(new Thing("SAME_BODY", event.agency(), day));
            if (event.featured()) {
                things.add(new Thing("BOTH_FEATURED", "", day));
            }
            for (var place : texts(event.details().getPlace())) {
                var words = words(place, ADDRESS);
                if (words.stream().anyMatch(word -> !TOWNS.contains(word))) {
                    things.add(new Thing("SAME_PLACE", words.toString(), day));
                }
            }
            for (var speaker : event.details().getSpeakers()) {
                for (var name : texts(speaker.getName() == null ? speaker.getPosition() : speaker.getName())) {
                    var who = words(name, Set.of()) + (speaker.getName() == null ? event.agency() : "");
                    things.add(new Thing("SAME_SPEAKER", who, day));
                }
            }
        }
        return things;
    }

    private static boolean isLong(EventDetails details) {
        return details.getTiming() == EventTiming.ALL_DAY || days(details).size() > 1;
    }

    private static boolean areInOneTown(EventDetails one, EventDetails other) {
        return named(one).stream().anyMatch(named(other)::contains);
    }

    /** The towns of the tests that the place names. */
    private static Set<String> named(EventDetails details) {
        var text = texts(details.getPlace()).toString().toLowerCase();
        return Stream.of("астана", "astana", "павлодар")
                .filter(text::contains)
                .map(town -> town.equals("astana") ? "астана" : town)
                .collect(toSet());
    }

    private static List<LocalDate> days(EventDetails details) {
        var last = details.getEndDate() == null ? details.getDate() : details.getEndDate();
        return details.getDate().datesUntil(last.plusDays(1)).limit(31).toList();
    }

    private static BitSet minutes(EventDetails details, LocalDate day) {
        var minutes = new BitSet();
        var days = details.getEndDate() != null && !details.getEndDate().equals(details.getDate());
        if (details.getTiming() == EventTiming.ALL_DAY) {
            minutes.set(0, 1440);
        } else if (details.getStartTime() != null) {
            int start = details.getStartTime().toSecondOfDay() / 60;
            int end = details.getEndTime() == null ? 0 : details.getEndTime().toSecondOfDay() / 60;
            if (!days) {
                minutes.set(start, Math.min(1440, end > start ? end : start + 60));
            } else if (day.equals(details.getDate())) {
                minutes.set(start, 1440);
            } else {
                minutes.set(0, day.equals(details.getEndDate()) && end > 0 ? end : 1440);
            }
        }
        return minutes;
    }

    private static boolean similar(Held one, Held other) {
        return titles(one).stream()
                .anyMatch(mine -> titles(other).stream().anyMatch(theirs -> {
                    var common = mine.stream().filter(theirs::contains).count();
                    var all = Stream.concat(mine.stream(), theirs.stream())
                            .distinct()
                            .count();
                    return common > 1 && common * 3 >= all * 2;
                }));
    }

    /** Two titles can be similar only if they share one of these. */
    private static Set<String> leading(Held event) {
        return titles(event).stream()
                .flatMap(title -> {
                    var sorted = new ArrayList<>(title);
                    sorted.sort((one, other) ->
                            one.length() != other.length() ? other.length() - one.length() : one.compareTo(other));
                    return sorted.stream().limit(title.size() - Math.round(Math.ceil(title.size() * 2 / 3.0)) + 1);
                })
                .collect(toSet());
    }

    private static List<TreeSet<String>> titles(Held event) {
        return texts(event.details().getTitle()).stream()
                .map(title -> words(title, LITTLE))
                .filter(words -> words.size() > 1)
                .toList();
    }

    private static TreeSet<String> words(String text, Set<String> without) {
        return Stream.of(text.toLowerCase().replace("ё", "е").split("[^а-яәіңғүұқөһa-z0-9]+"))
                .filter(word -> !word.isEmpty() && !without.contains(word))
                .collect(toCollection(TreeSet::new));
    }

    private static List<String> texts(LocalizedText text) {
        return Stream.<@Nullable String>of(text.getKk(), text.getRu(), text.getEn())
                .filter(language -> language != null)
                .toList();
    }
}
