package kz.mediagrid.demo.play;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * A request of the authorised body, with the answers of the agencies.
 *
 * @param key the request's key in the sample
 * @param body the request's content and addressees
 * @param inTime the answers within the term, by agency
 * @param late the answers after the term, by agency
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

    List<String> kinds() {
        return body.path("kinds").valueStream().map(JsonNode::asString).toList();
    }

    int answered() {
        return inTime.size() + late.size();
    }

    /** The number of agencies that did not answer within the term. */
    int overdue() {
        return addressees().size() - inTime.size();
    }
}
