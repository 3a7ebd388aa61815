package kz.mediagrid.gateway.matter;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.edge.problem.Faults;
import kz.mediagrid.edge.problem.Place;
import kz.mediagrid.gateway.material.MaterialBody;
import kz.mediagrid.gateway.material.MaterialRules;
import kz.mediagrid.schemas.MatterContribution;
import kz.mediagrid.schemas.Statement;
import org.jspecify.annotations.Nullable;

/** What a body says of a joint matter within its competence: words, materials, or both (para. 5). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "ContributionBody",
        description = "What a body says of a joint matter within its competence: text, materials, or both (para. 5).")
record ContributionBody(
        @Schema(description = "The contribution in words; at most 20,000 characters.") @Nullable
        Text text,

        @Schema(description = "Whether the media may see these words.", defaultValue = "false") @Nullable
        Boolean textForMedia,

        @Schema(description = "The information-reference materials provided, each with its own mark for the media.")
        List<MaterialBody> materials) {

    ContributionBody {
        // An item that is missing stays, to be found fault with.
        materials = materials == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(materials));
    }

    /** Everything that is wrong with it. */
    Faults faults() {
        var faults = new Faults();
        check(WHOLE, faults);
        return faults;
    }

    /** Gathers what is wrong with it where it stands at {@code place}. */
    void check(Place place, Faults faults) {
        var rules = new Rules(faults);
        if (text == null && materials.isEmpty()) {
            faults.add(place, "At least one of text and materials is required.");
        }
        if (text == null && Boolean.TRUE.equals(textForMedia)) {
            faults.add(place.field("textForMedia"), "There is no text that the media could see.");
        }
        rules.optionalLongText(place.field("text"), text);
        rules.each(place.field("materials"), materials, new MaterialRules(rules)::check);
    }

    /** The contribution as the log keeps it. */
    MatterContribution kept() {
        return new MatterContribution(
                text == null ? null : new Statement(text.localized(), Boolean.TRUE.equals(textForMedia)),
                materials.stream().map(MaterialBody::kept).toList());
    }

    /** The contribution as it was stated. */
    static ContributionBody of(MatterContribution kept) {
        var words = kept.getText();
        return new ContributionBody(
                words == null ? null : Text.of(words.getText()),
                words == null ? null : words.getForMedia(),
                kept.getMaterials().stream().map(MaterialBody::of).toList());
    }
}
