package kz.mediagrid.gateway.request;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.edge.call.Batch;
import kz.mediagrid.edge.content.AtMost;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.edge.problem.Place;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.agency.PutAgency;
import kz.mediagrid.gateway.material.AddMaterial;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.InformationRequested;
import org.jspecify.annotations.Nullable;

/**
 * The authorised body's request for information, and the addressees of the request (para. 7).
 *
 * @param addressees codes of the state bodies that are asked, 1 to 50, without repeats
 * @param subject subject, in one line of at most 300 characters
 * @param text the question; at most 20,000 characters
 * @param kinds requested kinds of material (para. 7); if absent, any kind
 */
@Schema(
        name = "RequestInformation",
        requiredProperties = {"addressees", "subject"})
public record RequestInformation(
        @AtMost(Rules.ITEMS) @ArraySchema(schema = @Schema(example = "edu", pattern = PutAgency.CODE))
        List<String> addressees,

        @AtMost(Rules.TITLE) @Nullable Text subject,
        @AtMost(Rules.LONG_TEXT) @Nullable Text text,
        @AtMost(Rules.ITEMS) List<AddMaterial.Kind> kinds)
        implements Batch {

    public RequestInformation {
        addressees = Rules.items(addressees);
        kinds = Rules.items(kinds);
    }

    /** One write for each addressee. */
    @Override
    public int lines() {
        return addressees.size();
    }

    /**
     * Parses the content into one record for each addressee, in the order of the addressees. The caller adds the
     * submission stamp and the ids.
     */
    List<InformationRequested.Builder> parse(Directory directory) {
        var rules = new Rules();
        var question = InformationRequested.newBuilder();
        var place = WHOLE.field("addressees");
        if (addressees.isEmpty()) {
            rules.fault(place, ProblemText.of("bodies.one-required"));
        }
        once(rules, place, addressees, ProblemText.of("bodies.named-twice"));
        var asked = rules.each(place, addressees, (at, code) -> {
            var agency = directory.find(code);
            if (agency.isEmpty()) {
                rules.fault(at, ProblemText.of("bodies.not-in-directory"));
            }
            return agency;
        });
        rules.title(WHOLE.field("subject"), subject).ifPresent(question::setSubject);
        rules.optionalLongText(WHOLE.field("text"), text).ifPresent(question::setText);
        once(rules, WHOLE.field("kinds"), kinds, ProblemText.of("material.kind-twice"));
        question.setKinds(rules.each(WHOLE.field("kinds"), kinds, (at, kind) -> Optional.of(kind.kept())));
        return rules.orElseThrow(
                () -> asked.stream().map(agency -> addressed(question, agency)).toList());
    }

    private static InformationRequested.Builder addressed(InformationRequested.Builder question, Agency addressee) {
        return InformationRequested.newBuilder(question)
                .setAddressee(addressee.getAgencyCode())
                .setClosingTime(addressee.getClosingTime())
                .setRequestTerm(addressee.getRequestTerm());
    }

    private static <T> void once(Rules rules, Place place, List<T> items, ProblemText fault) {
        var seen = new HashSet<T>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) != null && !seen.add(items.get(i))) {
                rules.fault(place.item(i), fault);
            }
        }
    }
}
