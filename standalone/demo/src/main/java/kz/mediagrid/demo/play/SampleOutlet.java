package kz.mediagrid.demo.play;

import tools.jackson.databind.JsonNode;

/**
 * A media outlet of the sample.
 *
 * @param id the outlet's id, e.g. {@code dala-tv}
 * @param name the outlet's name in several languages
 * @param downForAWhile whether the outlet is down when version 1 is published
 */
record SampleOutlet(String id, JsonNode name, boolean downForAWhile) {

    static SampleOutlet of(JsonNode story) {
        return new SampleOutlet(
                story.path("id").asString(),
                story.path("name"),
                story.path("downForAWhile").asBoolean(false));
    }

    String called() {
        return SampleWeek.inAnyLanguage(name);
    }
}
