package kz.mediagrid.editorpages.agenda;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import kz.mediagrid.calendar.Extension;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.page.AlphabeticalOrder;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.editorpages.agenda.AgendaMatters.BodyTerm;
import kz.mediagrid.editorpages.agenda.AgendaMatters.Collected;
import kz.mediagrid.editorpages.asked.AskedBody.Extended;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.agency.Reaches;
import kz.mediagrid.gateway.matter.ContributionState;
import kz.mediagrid.gateway.matter.ContributionsInWords;
import kz.mediagrid.gateway.matter.NoticeInWords;
import kz.mediagrid.gateway.term.DueInWords;
import kz.mediagrid.gateway.term.TermStatus.TermState;
import kz.mediagrid.gateway.term.TermStatuses;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.schemas.CopiedBody;
import kz.mediagrid.schemas.JointNotice;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words joint matters for the authorised body. */
@Component
final class AgendaDetails {

    private final Directory directory;
    private final Reaches reaches;
    private final TermStatuses terms;
    private final BusinessClock clock;
    private final MessageSource bundles;

    AgendaDetails(
            Directory directory, Reaches reaches, TermStatuses terms, BusinessClock clock, MessageSource bundles) {
        this.directory = directory;
        this.reaches = reaches;
        this.terms = terms;
        this.clock = clock;
        this.bundles = bundles;
    }

    AgendaRow row(Collected collected, Locale locale) {
        return new Worded(collected, locale).row();
    }

    AgendaMatter of(Collected collected, Locale locale) {
        return new Worded(collected, locale).whole();
    }

    /** @param notice a notice or a supplement with the contributions of all its parts */
    NoticeInWords notice(JointNotice notice, Locale locale) {
        return new ContributionsInWords(directory, new Words(bundles, locale)).notice(notice);
    }

    private final class Worded {

        private final Collected collected;
        private final Words words;
        private final DatesInWords dates;
        private final ContributionsInWords said;
        private final Language reader;

        private Worded(Collected collected, Locale locale) {
            this.collected = collected;
            this.words = new Words(bundles, locale);
            this.dates = new DatesInWords(words);
            this.said = new ContributionsInWords(directory, words);
            this.reader = Languages.of(locale);
        }

        private Wording name(String code) {
            return Wording.of(directory.nameOf(code), reader);
        }

        private AgendaRow row() {
            var matter = collected.matter();
            return new AgendaRow(
                    matter.id(),
                    Wording.of(matter.arose().getSubject(), reader),
                    name(matter.arose().getOpener()),
                    dates.fullMoment(matter.receivedAt()),
                    new AgendaRow.Tally(
                            collected.contributed(),
                            collected.asked(),
                            collected.terms().stream()
                                    .filter(term -> term.status().term() == TermState.OVERDUE)
                                    .count(),
                            collected.later().size()),
                    DueInWords.of(collected.lastTerm(), clock, words),
                    NoticeState.of(matter, collected.sent()));
        }

        private AgendaMatter whole() {
            var arose = collected.matter().arose();
            return new AgendaMatter(
                    row(),
                    dates.full(arose.getAroseOn()),
                    Wording.ofNullable(arose.getText(), reader),
                    collected.terms().stream()
                            .map(this::body)
                            .sorted(Comparator.comparing(Worded::rank)
                                    .thenComparing(AlphabeticalOrder.by(
                                            body -> body.name().text())))
                            .toList(),
                    arose.getInCopy().stream()
                            .map(CopiedBody::getAgencyCode)
                            .map(this::name)
                            .sorted(AlphabeticalOrder.by(Wording::text))
                            .toList(),
                    said.cancellation(collected.matter()),
                    collected.sent().stream().map(said::notice).toList());
        }

        /** Bodies that are overdue come first, then those that are waited for, then the others; each sorted by name. */
        private static int rank(AgendaBody body) {
            return Math.min(body.state().ordinal(), 2);
        }

        private AgendaBody body(BodyTerm term) {
            var matter = collected.matter();
            return new AgendaBody(
                    term.code(),
                    name(term.code()),
                    ContributionState.of(matter, term.code(), term.status()),
                    DueInWords.of(term.status(), clock, words),
                    said.of(matter, term.code(), term.status()),
                    extensions(term),
                    reaches.of(term.code(), term.body().getSuccessor(), reader));
        }

        private List<Extended> extensions(BodyTerm term) {
            var given = collected.matter().extensions().stream()
                    .filter(one -> one.agency().equals(term.code()))
                    .toList();
            var counting = terms.extensions(collected.matter().owed(term.body()));
            return IntStream.range(0, given.size())
                    .mapToObj(at -> new Extended(
                            dates.fullMoment(
                                    given.get(at).given().getSubmission().getReceivedAt()),
                            dates.fullUntil(new Extension(given.get(at).until()).dueAt()),
                            Wording.of(given.get(at).given().getReason(), reader),
                            counting.get(at).counts()))
                    .toList();
        }
    }
}
