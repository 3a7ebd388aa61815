package kz.mediagrid.gateway.obligation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.Menu;
import kz.mediagrid.edge.page.SeeOther;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.edge.problem.InvalidField;
import kz.mediagrid.edge.problem.ProblemKind;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows obligations to those who watch, and takes their acknowledgement, owner or note. The pages of ops lead here: they
 * are the notifier's, which writes no notes, and whose forms have no token of this service against CSRF.
 */
@Controller
final class NotePageController {

    private static final String PATH = "/obligations/note";

    /** The kinds of refusal that a person cannot mend on the page, since they concern the call itself. */
    private static final Set<ProblemKind> NOT_ON_THE_PAGE =
            Set.of(ProblemKind.IDEMPOTENCY_KEY, ProblemKind.NOT_FOUND, ProblemKind.FORBIDDEN, ProblemKind.MALFORMED);

    private final NotePages pages;
    private final NoteSending sending;
    private final Menu menu;
    private final MessageSource bundles;

    NotePageController(NotePages pages, NoteSending sending, Menu menu, MessageSource bundles) {
        this.pages = pages;
        this.sending = sending;
        this.menu = menu;
        this.bundles = bundles;
    }

    @GetMapping(PATH)
    ModelAndView show(
            @RequestParam MultiValueMap<String, String> asked,
            Account reader,
            Locale locale,
            HttpServletResponse response) {
        var form = NoteForm.of(asked, locale.getLanguage());
        var cleared = new NoteForm(form.obligations(), false, false, "", "", form.language(), "", Set.of());
        return page(cleared, WayBack.of(asked.getFirst("back")), reader, locale, response);
    }

    @PostMapping(PATH)
    ModelAndView note(
            @RequestParam MultiValueMap<String, String> sent,
            Account by,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = NoteForm.of(sent, locale.getLanguage());
        var key = Objects.requireNonNullElse(sent.getFirst("key"), "");
        var back = WayBack.of(sent.getFirst("back"));
        var outcome = sending.send(form, key, by);
        var stopped = outcome.stopped();
        if (stopped != null && NOT_ON_THE_PAGE.contains(stopped.kind())) {
            throw stopped;
        }
        if (stopped == null && outcome.left().isEmpty()) {
            return SeeOther.page(back.address(menu, by), request);
        }
        // After a stop the whole form is shown again: those that have the note already keep it, by their keys.
        var shown = stopped == null ? form.with(List.copyOf(outcome.left().keySet())) : form;
        var page = page(shown, back, by, locale, response);
        page.addObject("faults", faults(outcome, shown, locale));
        page.addObject("noted", outcome.noted())
                .addObject("all", form.obligations().size());
        if (stopped != null && stopped.kind().mayBeStored()) {
            page.addObject("key", key);
        }
        page.setStatus(stopped == null ? HttpStatus.CONFLICT : stopped.kind().status());
        return page;
    }

    /** The reasons of the refusal, by the field or by the obligation on the page that each is about. */
    private Map<String, String> faults(NoteSending.Outcome outcome, NoteForm shown, Locale locale) {
        var faults = new LinkedHashMap<String, String>();
        outcome.left()
                .forEach((id, problem) -> faults.put(
                        "obligation-" + shown.obligations().indexOf(id),
                        pages.body(id, locale) + ": " + bundles.getMessage(problem.text(), locale)));
        var stopped = outcome.stopped();
        if (stopped != null) {
            stopped.faults().forEach(fault -> faults.putIfAbsent(field(fault), said(fault, locale)));
        }
        if (faults.isEmpty() && stopped != null) {
            faults.put("owner", bundles.getMessage(stopped.text(), locale));
        }
        return faults;
    }

    private static String field(InvalidField fault) {
        return fault.pointer().startsWith("/note") ? "note" : "owner";
    }

    private String said(InvalidField fault, Locale locale) {
        // The API names its fields there.
        return fault.pointer().isEmpty()
                ? new Words(bundles, locale).say("note.nothing")
                : bundles.getMessage(fault.text(), locale);
    }

    private ModelAndView page(
            NoteForm form, WayBack back, Account reader, Locale locale, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return new ModelAndView("obligation-note")
                .addObject("page", pages.page(form.obligations(), reader, locale))
                .addObject("form", form)
                .addObject("from", back)
                .addObject("backAddress", back.address(menu, reader))
                .addObject("key", sending.newKey())
                .addObject("faults", Map.of())
                .addObject("noted", 0)
                .addObject("all", form.obligations().size());
    }
}
