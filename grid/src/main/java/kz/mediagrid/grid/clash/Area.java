package kz.mediagrid.grid.clash;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.mediagrid.grid.clash.Towns.Town;
import kz.mediagrid.schemas.LocalizedText;

/**
 * The part of the country that the text of a place names; empty if it names none.
 *
 * @param regions the codes of the akimats of the named regions, and of those of the named towns
 */
public record Area(Set<String> regions, Set<String> towns) {

    /** The codes of the akimats of all regions and cities of republican significance. */
    public static Set<String> allRegions() {
        return Towns.ALL_REGIONS;
    }

    public static Area of(LocalizedText place) {
        var languages = WordSet.ofEach(place, Set.of());
        var towns = languages.stream().flatMap(Towns::namedIn).toList();
        return new Area(
                Stream.concat(towns.stream(), regions(languages))
                        .map(Town::region)
                        .collect(toSet()),
                towns.stream().map(Town::name).collect(toSet()));
    }

    private static Stream<Town> regions(List<Set<String>> languages) {
        return languages.stream().flatMap(Towns::regionsIn);
    }
}
