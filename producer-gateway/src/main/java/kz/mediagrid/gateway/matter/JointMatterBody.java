package kz.mediagrid.gateway.matter;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.edge.problem.Faults;
import kz.mediagrid.gateway.agency.AuthorisedBody;
import kz.mediagrid.gateway.agency.Directory;
import org.jspecify.annotations.Nullable;

/** A matter that concerns several bodies (para. 5, second part). */
@Schema(
        name = "JointMatterBody",
        description = "A matter that concerns several bodies (para. 5, second part).",
        requiredProperties = {"aroseOn", "subject", "bodies"})
record JointMatterBody(
        @Schema(
                description = "The day on which it arose, today or within the last month: the term of the agency that "
                        + "opens it runs from that day.",
                format = "date",
                example = "2026-12-02")
        @Nullable
        String aroseOn,

        @Schema(description = "What it is about, in one line of at most 300 characters.") @Nullable
        Text subject,

        @Schema(
                description =
                        "What is known of it, and what is to be said of it; at most 20,000 characters. The bodies "
                                + "concerned see it, the media never.")
        @Nullable
        Text text,

        @Schema(
                description =
                        "Codes of the bodies concerned, 1 to 50, each once; an agency that opens it is one of them "
                                + "whether it is named or not, and the authorised body never is.",
                example = "[\"dsm\", \"edu\"]")
        List<String> bodies,

        @Schema(description = "What the agency that opens it has to say at once; may follow later.") @Nullable
        ContributionBody contribution) {

    /** How long ago a matter may have arisen that is opened today. */
    private static final int MONTHS = 1;

    JointMatterBody {
        // An item that is missing stays, to be found fault with.
        bodies = bodies == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(bodies));
    }

    /**
     * Everything that is wrong with it.
     *
     * @param opener the agency that opens it; empty: the authorised body does
     */
    Faults faults(Directory directory, LocalDate today, AuthorisedBody authorisedBody, Optional<String> opener) {
        var faults = new Faults();
        var rules = new Rules(faults);
        checkDay(today, rules);
        rules.title(WHOLE.field("subject"), subject);
        rules.optionalLongText(WHOLE.field("text"), text);
        checkBodies(directory, authorisedBody, opener, rules);
        if (contribution != null) {
            contribution.check(WHOLE.field("contribution"), faults);
            if (opener.isEmpty()) {
                faults.add(WHOLE.field("contribution"), "The authorised body owes no contribution: it gathers them.");
            }
        }
        return faults;
    }

    private void checkDay(LocalDate today, Rules rules) {
        var place = WHOLE.field("aroseOn");
        if (!rules.present(place, aroseOn)) {
            return;
        }
        LocalTimes.date(aroseOn)
                .ifPresentOrElse(
                        day -> {
                            if (day.isAfter(today)) {
                                rules.faults().add(place, "This lies in the future.");
                            } else if (day.isBefore(today.minusMonths(MONTHS))) {
                                rules.faults().add(place, "This is more than a month ago.");
                            }
                        },
                        () -> rules.faults().add(place, "This must be a date such as '2026-12-02'."));
    }

    private void checkBodies(Directory directory, AuthorisedBody authorisedBody, Optional<String> opener, Rules rules) {
        var place = WHOLE.field("bodies");
        if (bodies.stream().allMatch(code -> opener.equals(Optional.ofNullable(code)))) {
            rules.faults()
                    .add(
                            place,
                            opener.isPresent()
                                    ? "At least one other body is required."
                                    : "At least one body is required.");
        }
        var seen = new HashSet<String>();
        rules.each(place, bodies, (at, code) -> {
            if (!seen.add(code)) {
                rules.faults().add(at, "This body is named twice.");
            }
            if (!directory.has(code)) {
                rules.faults().add(at, "The directory has no body of this code.");
            } else if (authorisedBody.is(code)) {
                rules.faults().add(at, "The authorised body owes no contribution: it gathers them.");
            }
        });
    }

    /** The bodies concerned, the agency that opens it first. */
    List<String> concerned(Optional<String> opener) {
        var all = new ArrayList<String>();
        opener.ifPresent(all::add);
        bodies.stream().filter(code -> !all.contains(code)).forEach(all::add);
        return all;
    }

    LocalDate requiredDay() {
        return Optional.ofNullable(aroseOn).flatMap(LocalTimes::date).orElseThrow(JointMatterBody::incomplete);
    }

    Text requiredSubject() {
        return Optional.ofNullable(subject).orElseThrow(JointMatterBody::incomplete);
    }

    private static IllegalStateException incomplete() {
        return new IllegalStateException("the rules let through a joint matter that lacks a required field");
    }
}
