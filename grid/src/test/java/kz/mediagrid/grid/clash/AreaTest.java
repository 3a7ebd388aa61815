package kz.mediagrid.grid.clash;

import static kz.mediagrid.grid.testing.Filed.by;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaTest {

    @ParameterizedTest(name = "{0}: {1}; {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Павлодар облысы, Ертіс ауданы    | pavlodar        | ",
                "г. Экибастуз                     | pavlodar        | ekibastuz",
                "Акмолинская область, г. Атбасар  | aqmola          | atbasar",
                "Актобе и Павлодарская область    | aktobe pavlodar | aqtobe",
                "ВКО, г. Усть-Каменогорск         | akimvko         | oskemen",
                "Абай көшесі, 10                  |                 | ",
            })
    void aPlaceNamesRegionsAndTowns(String place, String regions, String towns) {
        var area = Area.of(by("edu").at(place).details().getPlace());

        assertThat(area.regions()).containsExactlyInAnyOrderElementsOf(words(regions));
        assertThat(area.towns()).containsExactlyInAnyOrderElementsOf(words(towns));
    }

    @Test
    void thereAre17RegionsAnd3CitiesOfRepublicanSignificance() {
        assertThat(Area.allRegions()).hasSize(20).contains("astana", "almaty", "shymkent", "ulytau", "zhetysu");
    }

    private static List<String> words(String line) {
        return line == null ? List.of() : List.of(line.split(" "));
    }
}
