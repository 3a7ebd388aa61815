package kz.mediagrid.notifier.outlet;

import java.util.regex.Pattern;
import kz.mediagrid.edge.call.SubmissionIds;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.problem.Faults;
import kz.mediagrid.edge.problem.Place;

/** What an outlet must be like. */
final class OutletRules {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 40;
    private static final int MADE_FROM = 12;

    private final WebhookAddress addresses;

    OutletRules(WebhookAddress addresses) {
        this.addresses = addresses;
    }

    /** @throws kz.mediagrid.edge.problem.RequestProblem naming everything that is wrong */
    void check(OutletBody body) {
        var faults = new Faults();
        var rules = new Rules(faults);
        var id = body.id();
        if (id != null && (id.length() > LONGEST_ID || !ID.matcher(id).matches())) {
            faults.add(
                    Place.WHOLE.field("id"),
                    "This must have at most %d lower-case letters, digits and single hyphens, a letter first."
                            .formatted(LONGEST_ID));
        }
        rules.title(Place.WHOLE.field("name"), body.name());
        var address = Place.WHOLE.field("webhookUrl");
        var url = body.webhookUrl();
        if (rules.present(address, url)) {
            addresses.fault(url).ifPresent(fault -> faults.add(address, fault));
        }
        faults.refuseIfAny();
    }

    void checkReason(SuspensionBody body) {
        var faults = new Faults();
        new Rules(faults).words(Place.WHOLE.field("reason"), body.reason(), Rules.TITLE, false);
        faults.refuseIfAny();
    }

    /** The id of an outlet that chose none: the same for the same call. */
    static String madeId(SubmissionIds ids) {
        return "outlet-" + ids.submissionId().substring(0, MADE_FROM);
    }
}
