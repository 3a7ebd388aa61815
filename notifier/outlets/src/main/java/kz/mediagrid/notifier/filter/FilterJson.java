package kz.mediagrid.notifier.filter;

import static kz.mediagrid.edge.content.Rules.items;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.page.AgencyNames;
import kz.mediagrid.edge.problem.Place;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.grid.clash.Area;
import kz.mediagrid.schemas.GridFilter;
import org.jspecify.annotations.Nullable;

/**
 * A filter in requests and responses. An entry passes that fulfils every condition; an absent or empty list and {@code false}
 * are no condition.
 *
 * @param bodies codes of state bodies, as organiser or as the body that filed the event
 * @param regions codes of the akimats of regions and cities of republican significance
 * @param days days of the week, from 1: Monday to 7: Sunday; an event of several days passes by any of its days
 * @param featured only events that the editor put to the front
 * @param liveStream only events that can be watched
 * @param accreditationOpen only events for which journalists can still register
 */
@Schema(name = "Filter")
public record FilterJson(
        @Nullable List<String> bodies,
        @Nullable List<String> regions,
        @Nullable List<Integer> days,
        @Nullable Boolean featured,
        @Nullable Boolean liveStream,
        @Nullable Boolean accreditationOpen) {

    private static final int SUNDAY = 7;

    public static FilterJson of(GridFilter filter) {
        return new FilterJson(
                filter.getBodies(),
                filter.getRegions(),
                filter.getDays(),
                filter.getFeatured(),
                filter.getLiveStream(),
                filter.getAccreditationOpen());
    }

    /**
     * Parses the filter. Items are sorted, and repeated items are left out.
     *
     * @param place the place of the filter in the request
     */
    public GridFilter parse(Rules rules, Place place, AgencyNames names) {
        return GridFilter.newBuilder()
                .setBodies(codes(
                        rules,
                        place.field("bodies"),
                        bodies,
                        code -> names.nameOf(code).isPresent(),
                        code -> ProblemText.of("filter.body", code)))
                .setRegions(codes(
                        rules,
                        place.field("regions"),
                        regions,
                        Area.allRegions()::contains,
                        code -> ProblemText.of("filter.region", code)))
                .setDays(codes(
                        rules,
                        place.field("days"),
                        days,
                        day -> day >= 1 && day <= SUNDAY,
                        day -> ProblemText.of("filter.day", day)))
                .setFeatured(Boolean.TRUE.equals(featured))
                .setLiveStream(Boolean.TRUE.equals(liveStream))
                .setAccreditationOpen(Boolean.TRUE.equals(accreditationOpen))
                .build();
    }

    private static <T extends Comparable<T>> List<T> codes(
            Rules rules, Place place, @Nullable List<T> given, Predicate<T> isKnown, Function<T, ProblemText> fault) {
        Stream<T> known = rules
                .each(place, items(given), (at, item) -> {
                    if (!isKnown.test(item)) {
                        rules.fault(at, fault.apply(item));
                    }
                    return Optional.of(item);
                })
                .stream();
        return known.distinct().sorted().toList();
    }
}
