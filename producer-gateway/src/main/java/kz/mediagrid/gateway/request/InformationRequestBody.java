package kz.mediagrid.gateway.request;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.edge.problem.Faults;
import kz.mediagrid.edge.problem.Place;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.material.MaterialBody;
import org.jspecify.annotations.Nullable;

/** What the authorised body asks, and of whom (para. 7). */
@Schema(
        name = "InformationRequestBody",
        description = "What the authorised body asks, and of whom (para. 7).",
        requiredProperties = {"addressees", "subject"})
record InformationRequestBody(
        @Schema(description = "Codes of the bodies that are asked, 1 to 50, each once.", example = "[\"edu\"]")
        List<String> addressees,

        @Schema(description = "What it is about, in one line of at most 300 characters.") @Nullable
        Text subject,

        @Schema(description = "What exactly is asked for; at most 20,000 characters.") @Nullable
        Text text,

        @Schema(description = "Which kinds of material are asked for (para. 7); absent: any.")
        List<MaterialBody.Kind> kinds) {

    InformationRequestBody {
        addressees = items(addressees);
        kinds = items(kinds);
    }

    /** Everything that is wrong with it. */
    Faults faults(Directory directory) {
        var faults = new Faults();
        var rules = new Rules(faults);
        var place = WHOLE.field("addressees");
        if (addressees.isEmpty()) {
            faults.add(place, "At least one body is required.");
        }
        once(rules, place, addressees, "This body is named twice.");
        rules.each(place, addressees, (at, code) -> {
            if (!directory.has(code)) {
                faults.add(at, "The directory has no body of this code.");
            }
        });
        rules.title(WHOLE.field("subject"), subject);
        rules.optionalLongText(WHOLE.field("text"), text);
        once(rules, WHOLE.field("kinds"), kinds, "This kind is named twice.");
        rules.each(WHOLE.field("kinds"), kinds, (at, kind) -> {});
        return faults;
    }

    private static <T> void once(Rules rules, Place place, List<T> items, String fault) {
        var seen = new HashSet<T>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) != null && !seen.add(items.get(i))) {
                rules.faults().add(place.item(i), fault);
            }
        }
    }

    Text requiredSubject() {
        if (subject == null) {
            throw new IllegalStateException("the rules let through a request without a subject");
        }
        return subject;
    }

    /** A list that was left out is empty; an item that is missing stays, to be found fault with. */
    private static <T> List<T> items(@Nullable List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
    }
}
