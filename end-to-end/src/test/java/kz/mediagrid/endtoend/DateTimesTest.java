package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** Each instant that a caller meets is in the form of RFC 3339, which strict readers demand. */
class DateTimesTest {

    @ParameterizedTest
    @EnumSource
    void everyInstantOfADocumentHasSecondsAndAnOffset(OpenApiTest.Described service) throws IOException {
        var document = JsonMapper.shared()
                .readTree(Files.readString(WholeMediaGrid.home().resolve(service.file)));

        assertThat(DateTimes.others(document)).isEmpty();
    }

    @Test
    void everyInstantOfAnExampleFileHasSecondsAndAnOffset() throws IOException {
        var others = new TreeSet<String>();
        var read = new TreeSet<Path>();
        for (var folder : new String[] {"docs", "samples", "producer-gateway", "notifier"}) {
            try (var files = Files.walk(WholeMediaGrid.home().resolve(folder))) {
                for (var file : files.filter(Files::isRegularFile)
                        .filter(file -> file.toString().matches(".*/(docs|samples|src/main)/.*\\.json"))
                        .toList()) {
                    read.add(file);
                    DateTimes.others(Files.readString(file)).forEach(instant -> others.add(file + ": " + instant));
                }
            }
        }

        assertThat(read).hasSizeGreaterThan(100);
        assertThat(others).isEmpty();
    }

    @Test
    void anInstantWithoutSecondsOrOffsetIsFound() {
        var json = JsonMapper.shared().readTree("""
                {"a": "2026-12-03T09:00Z", "b": ["2026-12-03T09:00:00"], "c": "2026-12-03T09:00:00.5+05:00", "d": "10:00"}""");

        assertThat(DateTimes.others(json)).containsExactly("/a = 2026-12-03T09:00Z", "/b/* = 2026-12-03T09:00:00");
        assertThat(DateTimes.others("<updated>2026-12-03T09:00+05:00</updated>"))
                .containsExactly("2026-12-03T09:00+05:00");
    }
}
