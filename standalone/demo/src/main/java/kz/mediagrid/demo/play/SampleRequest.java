package kz.mediagrid.demo.play;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What the authorised body asks, and how the bodies that it asks answer.
 *
 * @param key what the sample calls it
 * @param body what is asked, and of whom
 * @param inTime each answer within the term, by its body
 * @param late each answer after it, by its body
 */
record SampleRequest(String key, JsonNode body, Map<String, JsonNode> inTime, Map<String, JsonNode> late) {

    static SampleRequest of(JsonNode story) {
        return new SampleRequest(
                story.path("key").asString(),
                story.path("request"),
                answers(story.path("answersInTime")),
                answers(story.path("answersLate")));
    }

    private static Map<String, JsonNode> answers(JsonNode byAgency) {
        var answers = new TreeMap<String, JsonNode>();
        byAgency.propertyStream().forEach(answer -> answers.put(answer.getKey(), answer.getValue()));
        return answers;
    }

    String subject() {
        return SampleWeek.inAnyLanguage(body.path("subject"));
    }

    List<String> addressees() {
        return body.path("addressees").valueStream().map(JsonNode::asString).toList();
    }

    int answered() {
        return inTime.size() + late.size();
    }

    /** How many bodies let the term pass. */
    int overdue() {
        return addressees().size() - inTime.size();
    }
}
