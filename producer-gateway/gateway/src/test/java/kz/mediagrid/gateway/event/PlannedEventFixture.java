package kz.mediagrid.gateway.event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.edge.call.StrictJson;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.edge.content.GridWeeks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Planned events of the samples, and what is needed to judge them. */
final class PlannedEventFixture {

    static final Path SAMPLES = Path.of("../../samples");

    private PlannedEventFixture() {}

    /** The forum of one-event.json, held on 9 December 2026 from 09:30 to 13:00. */
    static ObjectNode forum() {
        return (ObjectNode) tree(SAMPLES.resolve("one-event.json"));
    }

    static JsonNode tree(Path file) {
        try {
            return JsonMapper.shared().readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SubmitEvent read(JsonNode event) {
        return StrictJson.read(event.toString().getBytes(StandardCharsets.UTF_8), SubmitEvent.class)
                .value();
    }

    static GridWeeks weeks() {
        return new GridWeeks(new Calendars(), WeekPolicy.standard());
    }
}
