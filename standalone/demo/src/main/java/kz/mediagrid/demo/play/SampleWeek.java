package kz.mediagrid.demo.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.mediagrid.demo.tally.Summary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sample week: the planned events of each agency, the changes, the requests to agencies, and the media outlets.
 *
 * @param week the grid week, e.g. {@code 2026-W50}
 * @param events every event of the sample, by its key
 * @param story the story of the week in chapters; the names of the chapters are late, moved, withdrawn, excluded and so
 *     on
 */
public record SampleWeek(String week, Map<String, SampleEvent> events, JsonNode story) {

    /** The code of the authorised body. */
    public static final String AUTHORISED_BODY = "mam";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** An event in the format of the agency's submission. */
    public record SampleEvent(String key, String agency, JsonNode body) {

        String title() {
            return SampleWeek.inAnyLanguage(body.path("title"));
        }
    }

    /** Reads the file {@code <agency code>.json} of each agency and the file {@code story.json} from the directory. */
    public static SampleWeek read(Path directory) {
        try (var files = Files.list(directory)) {
            var events = new LinkedHashMap<String, SampleEvent>();
            for (var file : files.sorted().toList()) {
                var name = file.getFileName().toString();
                if (name.endsWith(".json") && !name.equals("story.json")) {
                    var agency = name.substring(0, name.length() - ".json".length());
                    JSON.readTree(Files.readString(file)).forEach(sample -> {
                        var event = new SampleEvent(sample.path("key").asString(), agency, sample.path("event"));
                        events.put(event.key(), event);
                    });
                }
            }
            var story = JSON.readTree(Files.readString(directory.resolve("story.json")));
            return new SampleWeek(story.path("week").asString(), events, story);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the sample week in " + directory, e);
        }
    }

    /** The summary that a play of this week must have. */
    public Summary expected() {
        return new Expectation(this).summary();
    }

    /** The events sent in time, by agency. */
    Map<String, List<SampleEvent>> inTimeByAgency() {
        var byAgency = new LinkedHashMap<String, List<SampleEvent>>();
        events.values().stream()
                .filter(event -> !isLate(event))
                .forEach(event -> byAgency.computeIfAbsent(event.agency(), code -> new ArrayList<>())
                        .add(event));
        return byAgency;
    }

    /** The body whose press secretary works on the pages; all others send their events through the API. */
    public String bodyOnPages() {
        return story.path("onPages").asString();
    }

    /** A body that answers a request in time, on its page. */
    public String bodyThatAnswers() {
        return requests().stream()
                .flatMap(asked -> asked.inTime().keySet().stream())
                .findFirst()
                .orElseThrow();
    }

    /** The bodies whose people sign in. */
    List<String> bodiesOnPages() {
        return Stream.of(
                        Stream.of(AUTHORISED_BODY, bodyOnPages()),
                        requests().stream().flatMap(asked -> asked.inTime().keySet().stream()),
                        requests().stream().flatMap(asked -> asked.late().keySet().stream()))
                .flatMap(codes -> codes)
                .distinct()
                .toList();
    }

    boolean isOnPages(SampleEvent event) {
        return event.agency().equals(bodyOnPages());
    }

    List<SampleEvent> eventsOnPages() {
        return events.values().stream().filter(this::isOnPages).toList();
    }

    private boolean isLate(SampleEvent event) {
        return late().contains(event);
    }

    /** The events sent after the end of Thursday. */
    List<SampleEvent> late() {
        return story.path("late").valueStream().map(this::event).toList();
    }

    List<SampleEvent> featured() {
        return story.path("featured").valueStream().map(this::event).toList();
    }

    /** All parts of the story's chapter {@code name}, e.g. of {@code moved}. */
    List<JsonNode> chapter(String name) {
        return story.path(name).valueStream().toList();
    }

    /** The agencies that declare a week without events. */
    List<String> noEvents() {
        return story.path("noEvents").valueStream().map(JsonNode::asString).toList();
    }

    /** The agencies that owe the weekly form and send nothing. */
    List<String> silent() {
        return story.path("silent").valueStream().map(JsonNode::asString).toList();
    }

    /** The requests of the authorised body during the week. */
    List<SampleRequest> requests() {
        return story.path("requests").valueStream().map(SampleRequest::of).toList();
    }

    /** The decree that is issued during the week. It swaps a working day and a day off. */
    SampleDecree decree() {
        return SampleDecree.of(story.path("decree"));
    }

    /** The media outlets that get the week. */
    List<SampleOutlet> outlets() {
        return story.path("outlets").valueStream().map(SampleOutlet::of).toList();
    }

    /** The event that a part of a chapter concerns. */
    SampleEvent eventOf(JsonNode part) {
        return event(part.path("key"));
    }

    private SampleEvent event(JsonNode key) {
        var event = events.get(key.asString());
        if (event == null) {
            throw new IllegalArgumentException("the story names " + key.asString() + ", which no body plans");
        }
        return event;
    }

    static String inAnyLanguage(JsonNode text) {
        return text.path("ru").asString(text.path("kk").asString(""));
    }
}
