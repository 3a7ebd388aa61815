package kz.mediagrid.endtoend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.caller.Routes.Route;
import org.jspecify.annotations.Nullable;

/**
 * Plans the visits of a week: each address, its reader and its language on each day.
 *
 * <p>Each address is opened on every day, and within the week by each of its readers in each language. Not all of them open it
 * on each day: what a day changes on a page depends neither on the role nor on the language.
 */
final class WeekOfVisits {

    /** Pages of outlets that the sample outlet may not see. */
    private static final Pattern OF_ANOTHER_OUTLET = Pattern.compile("/outlets/(?!sample\\b)");

    private final List<LocalDate> days;
    private final List<String> languages;
    private final PageAddresses addresses;
    private final Newsroom newsroom;

    WeekOfVisits(List<LocalDate> days, List<String> languages, PageAddresses addresses, Newsroom newsroom) {
        this.days = days;
        this.languages = languages;
        this.addresses = addresses;
        this.newsroom = newsroom;
    }

    /** Somebody who opens a page; in no particular role where it is open to all. */
    record Visit(String address, @Nullable Role role, String language) {}

    /** Every address, with each of its readers, in each language. */
    List<Visit> all() {
        return readings().flatMap(List::stream).toList();
    }

    List<Visit> on(LocalDate day) {
        return readings()
                .flatMap(readings -> onDay(readings, days.indexOf(day)))
                .toList();
    }

    /** For each address, everybody who may read it, in each language, in another order at each address of a page. */
    private Stream<List<Visit>> readings() {
        return Stream.of(EveryPageTest.Door.values())
                .flatMap(door -> door.pages().stream().flatMap(page -> readings(door, page)));
    }

    private Stream<List<Visit>> readings(EveryPageTest.Door door, Route page) {
        var known = addresses.of(door).getOrDefault(page.path().getPatternString(), List.of());
        return IntStream.range(0, known.size())
                .mapToObj(turn -> rotated(readings(door.address(newsroom) + known.get(turn), page), turn));
    }

    private List<Visit> readings(String address, Route page) {
        List<Role> readers = page.isOpen()
                ? Collections.singletonList(null)
                : page.roles().stream()
                        .filter(role -> role != Role.MEDIA
                                || !OF_ANOTHER_OUTLET.matcher(address).find())
                        .sorted()
                        .toList();
        return readers.stream()
                .flatMap(role -> languages.stream().map(language -> new Visit(address, role, language)))
                .toList();
    }

    /** So, a page with three addresses is read in every language on each day. */
    private static List<Visit> rotated(List<Visit> readings, int turn) {
        var rotated = new ArrayList<>(readings);
        Collections.rotate(rotated, turn);
        return rotated;
    }

    /** The readings whose turn it is; if there are fewer than days, they begin again. */
    private Stream<Visit> onDay(List<Visit> readings, int day) {
        return IntStream.range(0, Math.max(days.size(), readings.size()))
                .filter(slot -> slot % days.size() == day)
                .mapToObj(slot -> readings.get(slot % readings.size()));
    }
}
