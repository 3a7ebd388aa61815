package kz.mediagrid.gateway.matter;

import java.util.ArrayList;
import java.util.List;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.page.AlphabeticalOrder;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.material.LinkedMaterial;
import kz.mediagrid.gateway.term.TermStatus;
import kz.mediagrid.schemas.BodyContribution;
import kz.mediagrid.schemas.JointNotice;
import org.jspecify.annotations.Nullable;

/** Words the contributions to joint matters, the notices of them and their cancellations for one reader. */
public final class ContributionsInWords {

    private final Directory directory;
    private final DatesInWords dates;
    private final Words words;
    private final Language reader;

    public ContributionsInWords(Directory directory, Words words) {
        this.directory = directory;
        this.dates = new DatesInWords(words);
        this.words = words;
        this.reader = Languages.of(words.locale());
    }

    /**
     * The contributions of one body, in the order of their receipt. The first alone decides whether the term was met.
     *
     * @param status the status of the body's term
     */
    public List<Contributed> of(JointMatter matter, String agency, TermStatus status) {
        var term = status.term();
        var own = new ArrayList<Contributed>();
        for (var one : matter.contributions()) {
            if (one.getAgencyCode().equals(agency)) {
                own.add(contributed(one, own.isEmpty() && term != null ? term.name() : null));
            }
        }
        return own;
    }

    /**
     * The notice, with the bodies by their names.
     *
     * @param notice a notice or a supplement with the contributions of all its parts
     */
    public NoticeInWords notice(JointNotice notice) {
        return new NoticeInWords(
                notice.getSupplement(),
                dates.fullMoment(notice.getSentAt()),
                Wording.ofNullable(notice.getText(), reader),
                notice.getForMedia(),
                notice.getContributions().stream()
                        .map(one -> contributed(one, null))
                        .sorted(AlphabeticalOrder.by(one -> one.agency().text()))
                        .toList(),
                notice.getMissing().stream()
                        .map(this::name)
                        .sorted(AlphabeticalOrder.by(Wording::text))
                        .toList());
    }

    /** The cancellation of the matter; null if it is not cancelled. */
    public @Nullable CancellationInWords cancellation(JointMatter matter) {
        var closing = matter.closing();
        if (closing == null) {
            return null;
        }
        var stamp = closing.getSubmission();
        return new CancellationInWords(
                dates.fullMoment(stamp.getReceivedAt()),
                name(stamp.getAgencyCode()),
                Wording.of(closing.getReason(), reader));
    }

    private Contributed contributed(BodyContribution one, @Nullable String term) {
        var said = one.getContribution().getText();
        return new Contributed(
                name(one.getAgencyCode()),
                dates.fullMoment(one.getReceivedAt()),
                term,
                said == null ? null : Wording.of(said.getText(), reader),
                said != null && said.getForMedia(),
                one.getContribution().getMaterials().stream()
                        .map(material -> LinkedMaterial.of(material, words))
                        .toList());
    }

    private Wording name(String code) {
        return Wording.of(directory.nameOf(code), reader);
    }
}
