package kz.mediagrid.editingpages.editing;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.gateway.clash.ClashCards;
import kz.mediagrid.gateway.event.EventIds;
import kz.mediagrid.gateway.event.PlannedEventView;
import kz.mediagrid.grid.Mergers;
import kz.mediagrid.schemas.ClashKind;
import kz.mediagrid.schemas.PlannedEvent;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the page that asks whether a filing is merged into another one. */
@Component
final class MergerPages {

    private final PlannedEventView events;
    private final EditingPages pages;
    private final EditingActions actions;
    private final ClashCards clashes;
    private final WeekFilings filings;
    private final MessageSource bundles;

    MergerPages(
            PlannedEventView events,
            EditingPages pages,
            EditingActions actions,
            ClashCards clashes,
            WeekFilings filings,
            MessageSource bundles) {
        this.events = events;
        this.pages = pages;
        this.actions = actions;
        this.clashes = clashes;
        this.filings = filings;
        this.bundles = bundles;
    }

    /**
     * The question, with the two filings as they are now. If they cannot be merged, it says why and has no button.
     *
     * @throws kz.mediagrid.edge.problem.RequestProblem if the form names a filing that is not there
     */
    ModelAndView page(GridWeek week, EditingForm form, Account account, Locale locale) {
        var words = new Words(bundles, locale);
        var reader = Languages.of(locale);
        var kept = require(form.get("event"));
        var other = require(form.get("other"));
        Map<String, Object> content = new HashMap<>();
        content.put("shown", new DatesInWords(words).fullWeek(week));
        content.put("kept", pages.other(kept, reader));
        content.put("other", pages.other(other, reader));
        content.put("rows", clashes.compared(kept, other, account, locale));
        content.put("seen", WeekFiling.lastChange(kept));
        content.put("otherSeen", WeekFiling.lastChange(other));
        content.put(
                "objection",
                Mergers.objectionTo(kept, other)
                        .map(refused -> words.say("refused." + refused.reason()))
                        .orElse(""));
        content.put("merged", areMerged(kept, other) || areMerged(other, kept));
        content.put("problems", List.of());
        content.put("faults", Map.of());
        content.put("form", isLikelySame(kept, other) ? form.withText("merge", why()) : form);
        content.put("key", actions.newKey());
        return new ModelAndView("editing/merger", content);
    }

    /**
     * The first filing of the form that is not there; empty if both are. The kept one must be of the week; of one of another week the
     * question says that the two cannot be merged.
     */
    Optional<String> unknownOf(GridWeek week, EditingForm form) {
        var kept = form.get("event");
        var other = form.get("other");
        return filings.find(week, kept).isEmpty()
                ? Optional.of(kept.isEmpty() ? "-" : kept)
                : Optional.of(other.isEmpty() ? "-" : other)
                        .filter(it -> events.find(it).isEmpty());
    }

    /** Only where the pair is marked as likely one event is the offered reason likely true. */
    private static boolean isLikelySame(PlannedEvent kept, PlannedEvent other) {
        return kept.getClashes().stream()
                .anyMatch(clash -> clash.getKind() == ClashKind.LIKELY_DUPLICATE
                        && clash.getOtherEventId().equals(other.getEventId()));
    }

    /** The reason that the page offers, by languages. English is folded there, so that nothing is sent in it unseen. */
    private Map<String, String> why() {
        var why = ReadyReason.inAll(words -> words.say("editing.merger.why"), bundles);
        why.remove(Languages.code(Language.EN));
        return why;
    }

    private static boolean areMerged(PlannedEvent kept, PlannedEvent other) {
        return kept.getEventId().equals(other.getMergedInto());
    }

    /** @throws kz.mediagrid.edge.problem.RequestProblem as {@link #unknownOf} names a filing */
    void requireIn(GridWeek week, EditingForm form) {
        unknownOf(week, form).ifPresent(event -> {
            throw EventIds.unknown(event);
        });
    }

    private PlannedEvent require(String event) {
        return events.find(event).orElseThrow(() -> EventIds.unknown(event));
    }
}
