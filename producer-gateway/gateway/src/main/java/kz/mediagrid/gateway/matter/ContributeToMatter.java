package kz.mediagrid.gateway.matter;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kz.mediagrid.edge.content.AtMost;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.edge.problem.Place;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.gateway.material.AddMaterial;
import kz.mediagrid.gateway.material.AgencyFiles;
import kz.mediagrid.schemas.MatterContribution;
import kz.mediagrid.schemas.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A state body's contribution to a joint matter, within the body's competence: text, materials, or both (para. 5).
 *
 * @param text the contribution in words; at most 20,000 characters
 * @param textForMedia whether the media may see the text
 * @param materials information-reference materials; each says whether the media may see it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ContributeToMatter")
public record ContributeToMatter(
        @AtMost(Rules.LONG_TEXT) @Nullable Text text,
        @Schema(defaultValue = "false") @Nullable Boolean textForMedia,
        @AtMost(Rules.ITEMS) List<AddMaterial> materials) {

    public ContributeToMatter {
        materials = Rules.items(materials);
    }

    /**
     * Parses the contribution into the form that the log stores.
     *
     * @param files the files that the contributing body uploaded
     */
    MatterContribution parse(AgencyFiles files) {
        var rules = new Rules();
        var contribution = parse(WHOLE, rules, files);
        return rules.orElseThrow(() -> contribution);
    }

    /** Parses a contribution that is at {@code place} in a request, such as the request to open a matter. */
    MatterContribution parse(Place place, Rules rules, AgencyFiles files) {
        if (text == null && materials.isEmpty()) {
            rules.fault(place, ProblemText.of("answer.text-or-materials"));
        }
        if (text == null && Boolean.TRUE.equals(textForMedia)) {
            rules.fault(place.field("textForMedia"), ProblemText.of("matter.no-text-for-media"));
        }
        var words = rules.optionalLongText(place.field("text"), text)
                .map(it -> new Statement(it, Boolean.TRUE.equals(textForMedia)));
        return new MatterContribution(
                words.orElse(null),
                rules.each(place.field("materials"), materials, (at, material) -> material.parse(at, rules, files)));
    }

    /** The contribution as the body sent it, made from the form that the log stores. */
    static ContributeToMatter of(MatterContribution kept) {
        var words = kept.getText();
        return new ContributeToMatter(
                words == null ? null : Text.of(words.getText()),
                words == null ? null : words.getForMedia(),
                kept.getMaterials().stream().map(AddMaterial::of).toList());
    }
}
