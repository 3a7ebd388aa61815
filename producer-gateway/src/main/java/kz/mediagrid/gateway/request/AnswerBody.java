package kz.mediagrid.gateway.request;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.edge.problem.Faults;
import kz.mediagrid.gateway.material.MaterialBody;
import kz.mediagrid.gateway.material.MaterialRules;
import org.jspecify.annotations.Nullable;

/** What a body answers: words, materials, or both (para. 8). */
@Schema(name = "AnswerBody", description = "What a body answers: text, materials, or both (para. 8).")
record AnswerBody(
        @Schema(description = "The answer in words; at most 20,000 characters.") @Nullable
        Text text,

        @Schema(description = "The information-reference materials provided.")
        List<MaterialBody> materials) {

    AnswerBody {
        // An item that is missing stays, to be found fault with.
        materials = materials == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(materials));
    }

    /** Everything that is wrong with it. */
    Faults faults() {
        var faults = new Faults();
        var rules = new Rules(faults);
        if (text == null && materials.isEmpty()) {
            faults.add(WHOLE, "At least one of text and materials is required.");
        }
        rules.optionalLongText(WHOLE.field("text"), text);
        rules.each(WHOLE.field("materials"), materials, new MaterialRules(rules)::check);
        return faults;
    }
}
