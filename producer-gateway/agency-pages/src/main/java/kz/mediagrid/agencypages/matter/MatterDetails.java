package kz.mediagrid.agencypages.matter;

import java.util.List;
import java.util.Locale;
import kz.mediagrid.agencypages.matter.MatterDetail.LongerTerm;
import kz.mediagrid.agencypages.matter.MatterDetail.Opening;
import kz.mediagrid.agencypages.matter.MyMatters.Seen;
import kz.mediagrid.calendar.Extension;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.page.AlphabeticalOrder;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.matter.ContributionState;
import kz.mediagrid.gateway.matter.ContributionsInWords;
import kz.mediagrid.gateway.term.DueInWords;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.schemas.ConcernedBody;
import kz.mediagrid.schemas.CopiedBody;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words joint matters for the people of one body. */
@Component
final class MatterDetails {

    private final Directory directory;
    private final BusinessClock clock;
    private final MessageSource bundles;

    MatterDetails(Directory directory, BusinessClock clock, MessageSource bundles) {
        this.directory = directory;
        this.clock = clock;
        this.bundles = bundles;
    }

    MyMatter row(Seen seen, Locale locale) {
        return new Worded(seen, locale).row();
    }

    MatterDetail of(Seen seen, Locale locale) {
        var worded = new Worded(seen, locale);
        var matter = seen.matter();
        var arose = matter.arose();
        return new MatterDetail(
                worded.row(),
                new Opening(
                        worded.dates.full(arose.getAroseOn()),
                        seen.isWhole() ? Wording.ofNullable(arose.getText(), worded.reader) : null,
                        matter.agencies().stream()
                                .map(ConcernedBody::getAgencyCode)
                                .map(worded::agency)
                                .sorted(AlphabeticalOrder.by(Wording::text))
                                .toList(),
                        arose.getInCopy().stream()
                                .map(CopiedBody::getAgencyCode)
                                .map(worded::agency)
                                .sorted(AlphabeticalOrder.by(Wording::text))
                                .toList()),
                worded.extensions(),
                worded.said.cancellation(matter),
                worded.said.of(matter, seen.agency(), seen.status()),
                seen.sent().stream().map(worded.said::notice).toList(),
                seen.mayContribute(),
                seen.mayCancel());
    }

    private final class Worded {

        private final Seen seen;
        private final Words words;
        private final DatesInWords dates;
        private final ContributionsInWords said;
        private final Language reader;

        private Worded(Seen seen, Locale locale) {
            this.seen = seen;
            this.words = new Words(bundles, locale);
            this.dates = new DatesInWords(words);
            this.said = new ContributionsInWords(directory, words);
            this.reader = Languages.of(locale);
        }

        private Wording agency(String code) {
            return Wording.of(directory.nameOf(code), reader);
        }

        private MyMatter row() {
            var matter = seen.matter();
            return new MyMatter(
                    matter.id(),
                    Wording.of(matter.arose().getSubject(), reader),
                    agency(matter.arose().getOpener()),
                    dates.fullMoment(matter.receivedAt()),
                    state(),
                    DueInWords.of(seen.status(), clock, words),
                    matter.contributedAt(seen.agency()).map(dates::fullMoment).orElse(null),
                    seen.sent().stream()
                            .findFirst()
                            .map(notice -> dates.fullMoment(notice.getSentAt()))
                            .orElse(null));
        }

        /** The state of the matter for the body: a cancelled matter waits for nobody, and a body in copy owes nothing. */
        private String state() {
            if (seen.matter().isCancelled()) {
                return "CANCELLED";
            }
            return seen.matter().concerns(seen.agency())
                    ? ContributionState.of(seen.matter(), seen.agency(), seen.status())
                            .name()
                    : "IN_COPY";
        }

        private List<LongerTerm> extensions() {
            return seen.matter().extensions().stream()
                    .filter(one -> one.agency().equals(seen.agency()))
                    .map(one -> new LongerTerm(
                            dates.fullMoment(one.given().getSubmission().getReceivedAt()),
                            dates.fullUntil(new Extension(one.until()).dueAt()),
                            Wording.of(one.given().getReason(), reader)))
                    .toList();
        }
    }
}
