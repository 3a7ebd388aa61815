package kz.mediagrid.demo.play;

import tools.jackson.databind.JsonNode;

/**
 * A media outlet of the sample.
 *
 * @param id the outlet's id, e.g. {@code dala-tv}
 * @param name the outlet's name in several languages
 * @param channel the channel by which the outlet gets the week: {@code webhook}, {@code mail} or {@code calendar}
 * @param downForAWhile whether the outlet is down when version 1 is published
 */
record SampleOutlet(String id, JsonNode name, String channel, boolean downForAWhile) {

    static SampleOutlet of(JsonNode story) {
        return new SampleOutlet(
                story.path("id").asString(),
                story.path("name"),
                story.path("channel").asString(),
                story.path("downForAWhile").asBoolean(false));
    }

    /** The address of the outlet's person. The top-level domain {@code .invalid} is reserved for addresses that cannot exist. */
    String mail() {
        return id + "@example.invalid";
    }

    String called() {
        return SampleWeek.inAnyLanguage(name);
    }
}
