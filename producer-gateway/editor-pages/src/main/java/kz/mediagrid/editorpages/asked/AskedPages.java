package kz.mediagrid.editorpages.asked;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.page.AccountNames;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.editorpages.asked.AskedBatch.Counts;
import kz.mediagrid.gateway.request.InformationRequest;
import kz.mediagrid.gateway.request.RequestBatches;
import kz.mediagrid.gateway.term.TermStatuses;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Composes the list of what was asked. */
@Component
final class AskedPages {

    private static final int ON_A_PAGE = 20;

    private final RequestBatches batches;
    private final TermStatuses terms;
    private final AccountNames accounts;
    private final MessageSource bundles;

    AskedPages(RequestBatches batches, TermStatuses terms, AccountNames accounts, MessageSource bundles) {
        this.batches = batches;
        this.terms = terms;
        this.accounts = accounts;
        this.bundles = bundles;
    }

    ModelAndView list(boolean openOnly, @Nullable String after, Account by, Locale locale) {
        var page = batches.list(openOnly, after, ON_A_PAGE);
        var content = new HashMap<String, Object>();
        content.put("open", openOnly);
        content.put("mayAsk", by.is(Role.AUTHORISED_BODY));
        content.put(
                "batches",
                page.batches().entrySet().stream()
                        .map(batch -> row(batch.getKey(), batch.getValue(), locale))
                        .toList());
        content.put("next", Objects.requireNonNullElse(page.next(), ""));
        content.put("first", after == null);
        return new ModelAndView("editor/asked", content);
    }

    private AskedBatch row(String number, List<InformationRequest> requests, Locale locale) {
        var first = requests.get(0);
        var states = requests.stream()
                .map(request -> AskedState.of(request, terms.now(request.owed())))
                .toList();
        var overdue = states.stream().filter(AskedState.OVERDUE::equals).count();
        return new AskedBatch(
                number,
                Wording.of(first.asked().getSubject(), Languages.of(locale)),
                new DatesInWords(new Words(bundles, locale)).fullMoment(first.receivedAt()),
                asker(first, accounts, locale),
                new Counts(
                        requests.size(),
                        states.stream().filter(AskedState::isAnswered).count(),
                        overdue,
                        states.stream().filter(AskedState::isOpen).count() - overdue,
                        requests.stream().filter(TermAction::isAsking).count()));
    }

    /** The post of the person who asked; if there is none, the kind of the account. */
    static String asker(InformationRequest request, AccountNames accounts, Locale locale) {
        var stamp = request.asked().getSubmission();
        return stamp.getActorPost() == null ? accounts.ofId(stamp.getActor(), locale) : stamp.getActorPost();
    }
}
