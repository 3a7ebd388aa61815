package kz.mediagrid.gateway.addressee;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.page.AlphabeticalOrder;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.ProofInWords;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.gateway.addressee.TermPreview.EndedBody;
import kz.mediagrid.gateway.addressee.TermPreview.SameTerm;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.term.DueTimeResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words the due times that bodies would get, with their reasons. */
@Component
public final class TermPreviews {

    private final Directory directory;
    private final MessageSource bundles;

    TermPreviews(Directory directory, MessageSource bundles) {
        this.directory = directory;
        this.bundles = bundles;
    }

    /**
     * A body that would get something.
     *
     * @param due the due time; null if no term runs
     * @param successor code of the body that took over; null if there is none
     */
    public record Addressed(
            String code,
            @Nullable DueTimeResponse due,
            @Nullable String successor) {}

    public TermPreview of(List<Addressed> bodies, Locale locale) {
        var reader = Languages.of(locale);
        var words = new Words(bundles, locale);
        var dates = new DatesInWords(words);
        var proof = new ProofInWords(words);
        var byTerm = new LinkedHashMap<DueTimeResponse, List<Wording>>();
        var ended = new ArrayList<EndedBody>();
        for (var body : bodies) {
            var due = body.due();
            if (due == null) {
                var successor = body.successor();
                ended.add(new EndedBody(name(body.code(), reader), successor == null ? null : name(successor, reader)));
            } else {
                byTerm.computeIfAbsent(due, same -> new ArrayList<>()).add(name(body.code(), reader));
            }
        }
        var terms = byTerm.entrySet().stream()
                .map(term -> new SameTerm(
                        dates.fullUntil(term.getKey().dueAt()),
                        proof.lines(term.getKey().proof()),
                        term.getValue().stream()
                                .sorted(AlphabeticalOrder.by(Wording::text))
                                .toList()))
                .toList();
        return new TermPreview(terms, ended);
    }

    private Wording name(String code, Language reader) {
        return Wording.of(directory.nameOf(code), reader);
    }
}
