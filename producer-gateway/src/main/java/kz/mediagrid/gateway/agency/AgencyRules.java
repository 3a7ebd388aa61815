package kz.mediagrid.gateway.agency;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.problem.Fault;
import kz.mediagrid.edge.problem.Faults;
import kz.mediagrid.edge.problem.Place;
import kz.mediagrid.edge.problem.ProblemKind;
import org.jspecify.annotations.Nullable;

/** Whether an entry of the directory can stand, and what a body may change of its own. */
final class AgencyRules {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]{1,31}");

    private AgencyRules() {}

    static boolean isCode(String code) {
        return CODE.matcher(code).matches();
    }

    /** What is wrong with the entry of {@code code}. */
    static Faults check(String code, AgencyBody body, Directory directory) {
        var faults = new Faults();
        var rules = new Rules(faults);
        rules.title(WHOLE.field("name"), body.name());
        rules.present(WHOLE.field("kind"), body.kind());
        checkValidity(body, faults);
        var successor = body.successor();
        if (successor != null
                && (successor.equals(code) || directory.find(successor).isEmpty())) {
            faults.add(WHOLE.field("successor"), "This must be the code of another body of the directory.");
        }
        if (body.closingTime() != null && LocalTimes.time(body.closingTime()).isEmpty()) {
            faults.add(WHOLE.field("closingTime"), "This must be a time such as '18:30'.");
        }
        checkUnit(body, rules);
        checkPerson(body, rules);
        rules.email(WHOLE.field("headEmail"), body.headEmail());
        rules.email(WHOLE.field("deputyHeadEmail"), body.deputyHeadEmail());
        return faults;
    }

    private static void checkValidity(AgencyBody body, Faults faults) {
        var from = date(WHOLE.field("validFrom"), body.validFrom(), faults);
        var until = date(WHOLE.field("validUntil"), body.validUntil(), faults);
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            faults.add(WHOLE.field("validUntil"), "The body ends before it begins.");
        }
    }

    private static Optional<LocalDate> date(Place place, @Nullable String text, Faults faults) {
        var date = Optional.ofNullable(text).flatMap(LocalTimes::date);
        if (text != null && date.isEmpty()) {
            faults.add(place, "This must be a date such as '2026-12-09'.");
        }
        return date;
    }

    private static void checkUnit(AgencyBody body, Rules rules) {
        var unit = body.pressUnit();
        if (unit == null) {
            return;
        }
        var place = WHOLE.field("pressUnit");
        rules.requiredText(place.field("name"), unit.name());
        if (unit.contacts().isEmpty()) {
            rules.faults().add(place.field("contacts"), "At least one contact is required.");
        }
        rules.each(place.field("contacts"), unit.contacts(), (at, contact) -> {
            rules.contact(at, contact);
            if (!contact.released()) {
                rules.faults().add(at.field("forMedia"), "A press unit is shown to the media: this must be true.");
            }
        });
    }

    private static void checkPerson(AgencyBody body, Rules rules) {
        var person = body.authorisedPerson();
        if (person == null) {
            return;
        }
        var place = WHOLE.field("authorisedPerson");
        rules.contact(place, person);
        if (person.released()) {
            rules.faults().add(place.field("forMedia"), "The authorised person is not shown to the media.");
        }
    }

    /**
     * A body edits its own unit and person (para. 3); the rest of its entry is the authorised body's.
     *
     * @throws kz.mediagrid.edge.problem.RequestProblem naming each field that differs and may not
     */
    static void requireOnlyOwnPartsChanged(AgencyBody before, AgencyBody after) {
        var changed = Stream.of(
                        differs("name", before.name(), after.name()),
                        differs("kind", before.kind(), after.kind()),
                        differs("validFrom", before.validFrom(), after.validFrom()),
                        differs("validUntil", before.validUntil(), after.validUntil()),
                        differs("successor", before.successor(), after.successor()),
                        differs("owesWeeklySubmission", before.owesWeeklySubmission(), after.owesWeeklySubmission()),
                        differs("requestsByAgreement", before.requestsByAgreement(), after.requestsByAgreement()),
                        differs("contactsExempt", before.contactsExempt(), after.contactsExempt()),
                        differs("closingTime", before.closingTime(), after.closingTime()),
                        differs("requestTerm", before.requestTerm(), after.requestTerm()))
                .flatMap(List::stream)
                .toList();
        if (!changed.isEmpty()) {
            throw ProblemKind.FORBIDDEN.because("A body edits its own press unit and authorised person only.", changed);
        }
    }

    private static List<Fault> differs(String field, @Nullable Object before, @Nullable Object after) {
        return Objects.equals(before, after)
                ? List.of()
                : List.of(new Fault(WHOLE.field(field).pointer(), "Only the authorised body changes this."));
    }
}
