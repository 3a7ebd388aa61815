package kz.mediagrid.gateway.request;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kz.mediagrid.edge.content.AtMost;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.gateway.material.AddMaterial;
import kz.mediagrid.gateway.material.AgencyFiles;
import kz.mediagrid.schemas.RequestAnswered;
import org.jspecify.annotations.Nullable;

/**
 * A state body's answer to an information request: text, materials, or both (para. 8).
 *
 * @param text the answer in words; at most 20,000 characters
 * @param materials information-reference materials that belong to the answer
 */
@Schema(name = "AnswerRequest")
public record AnswerRequest(
        @AtMost(Rules.LONG_TEXT) @Nullable Text text,
        @AtMost(Rules.ITEMS) List<AddMaterial> materials) {

    public AnswerRequest {
        materials = Rules.items(materials);
    }

    /**
     * Parses the content into a command. The caller adds the submission stamp and the request's id.
     *
     * @param files the files that the answering body uploaded
     */
    RequestAnswered.Builder parse(AgencyFiles files) {
        var rules = new Rules();
        var answered = RequestAnswered.newBuilder();
        if (text == null && materials.isEmpty()) {
            rules.fault(WHOLE, ProblemText.of("answer.text-or-materials"));
        }
        rules.optionalLongText(WHOLE.field("text"), text).ifPresent(answered::setText);
        answered.setMaterials(
                rules.each(WHOLE.field("materials"), materials, (at, material) -> material.parse(at, rules, files)));
        return rules.orElseThrow(() -> answered);
    }
}
