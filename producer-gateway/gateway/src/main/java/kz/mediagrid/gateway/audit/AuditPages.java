package kz.mediagrid.gateway.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.AgencyNames;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.gateway.audit.AuditPage.Line;
import kz.mediagrid.gateway.audit.AuditPage.Party;
import kz.mediagrid.gateway.submission.SubmissionView;
import kz.mediagrid.schemas.Person;
import kz.mediagrid.schemas.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Composes the rows of the audit in a reader's language. Names of people come from the topic {@code people} at that moment. */
final class AuditPages {

    private static final int MOST = 500;

    private final AuditTrail trail;
    private final People people;
    private final AgencyNames names;
    private final SubmissionView submissions;
    private final MessageSource bundles;

    AuditPages(AuditTrail trail, People people, AgencyNames names, SubmissionView submissions, MessageSource bundles) {
        this.trail = trail;
        this.people = people;
        this.names = names;
        this.submissions = submissions;
        this.bundles = bundles;
    }

    AuditPage page(AuditFilter filter, Account reader, Locale locale) {
        var shown = new ArrayList<AuditRow>();
        var found = new long[1];
        trail.each(filter.month(), row -> {
            if (filter.takes(row, reader)) {
                found[0]++;
                if (shown.size() < MOST) {
                    shown.add(row);
                }
            }
        });
        var words = new Words(bundles, locale);
        var month = filter.month();
        return new AuditPage(
                month.toString(),
                words.say(
                        "audit.month",
                        words.say("month.name." + month.getMonthValue()),
                        Integer.toString(month.getYear())),
                month.minusMonths(1).toString(),
                month.plusMonths(1).toString(),
                shown.stream().map(row -> line(row, reader, words)).toList(),
                found[0] - shown.size(),
                filter.kind(),
                kinds());
    }

    private static List<AuditKind> kinds() {
        return Arrays.stream(AuditKind.values())
                .filter(kind -> kind != AuditKind.UNKNOWN)
                .toList();
    }

    /** Passes all rows of the month to {@code taker}, the newest first. */
    void each(AuditFilter filter, Account reader, Locale locale, Consumer<Line> taker) {
        var words = new Words(bundles, locale);
        trail.each(filter.month(), row -> {
            if (filter.takes(row, reader)) {
                taker.accept(line(row, reader, words));
            }
        });
    }

    private Line line(AuditRow row, Account reader, Words words) {
        return new Line(
                new DatesInWords(words).moment(row.at()),
                words.say("audit.kind." + row.kind().name()),
                row.kind(),
                isRefused(row),
                new Party(name(row.actor(), reader), row.post(), row.actor() == null ? "" : row.actor()),
                new Party(name(row.subject(), reader), null, row.subject()),
                place(row, words.locale()));
    }

    /** Whether the aggregator refused the command. Such a command changed nothing. */
    private boolean isRefused(AuditRow row) {
        return row.submission() != null
                && submissions
                        .outcome(row.submission())
                        .filter(outcome -> outcome.getVerdict() == Verdict.REFUSED)
                        .isPresent();
    }

    /** The name of the person with this id, if there is one, and if {@code reader} may know the name. */
    private @Nullable String name(@Nullable String id, Account reader) {
        return Optional.ofNullable(id)
                .flatMap(people::find)
                .filter(person -> People.sees(reader, person))
                .map(Person::getName)
                .orElse(null);
    }

    private String place(AuditRow row, Locale locale) {
        return Optional.ofNullable(row.body())
                .map(code -> names.nameOf(code)
                        .map(name -> Wording.of(name, Languages.of(locale)).text())
                        .orElse(code))
                .or(() -> Optional.ofNullable(row.outlet()))
                .orElse("");
    }
}
