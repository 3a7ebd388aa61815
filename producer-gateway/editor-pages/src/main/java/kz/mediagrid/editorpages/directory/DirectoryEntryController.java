package kz.mediagrid.editorpages.directory;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.Confirmation;
import kz.mediagrid.edge.page.FormFaults;
import kz.mediagrid.edge.page.SeeOther;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.editorpages.directory.DirectoryWrites.Seen;
import kz.mediagrid.gateway.agency.Directory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows the authorised body one entry of the directory with its history, creates entries, renames, ends and merges bodies (para. 4). */
@Controller
final class DirectoryEntryController {

    private static final String PATH = "/directory/";

    private final Directory directory;
    private final DirectoryEntryPages pages;
    private final DirectoryQuestions questions;
    private final DirectoryWrites writes;
    private final MessageSource bundles;

    DirectoryEntryController(
            Directory directory,
            DirectoryEntryPages pages,
            DirectoryQuestions questions,
            DirectoryWrites writes,
            MessageSource bundles) {
        this.directory = directory;
        this.pages = pages;
        this.questions = questions;
        this.writes = writes;
        this.bundles = bundles;
    }

    @GetMapping(PATH + "new")
    ModelAndView blank(Locale locale) {
        return pages.blank(DirectoryForm.blank(), Map.of(), writes.newKey(), locale);
    }

    @PostMapping(PATH + "new")
    ModelAndView create(
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "") String key,
            Account by,
            Locale locale,
            HttpServletRequest request) {
        var form = DirectoryForm.typed(parameters);
        if (Confirmation.isDeclined(parameters)) {
            return pages.blank(form, Map.of(), key, locale);
        }
        try {
            if (!Confirmation.isGiven(parameters) && questions.isNamesake(form.get("code"), form)) {
                writes.checkNew(form, key, by);
                return questions.newNamesake(form, key, locale).page();
            }
            writes.create(form, key, by);
            return SeeOther.page(PATH + form.get("code") + "?done=", request);
        } catch (RequestProblem problem) {
            return withStatus(problem, pages.blank(form, faults(problem, locale), nextKey(problem, key), locale));
        }
    }

    @GetMapping(PATH + "{code}")
    ModelAndView show(@PathVariable String code, Account by, Locale locale) {
        return pages.of(
                directory.require(code), DirectoryForm.of(writes.entry(code)), Map.of(), writes.newKey(), by, locale);
    }

    /** A change with effects on what bodies owe, and a name that another body has, is asked for once; the confirmed press makes it. */
    @PostMapping(PATH + "{code}")
    ModelAndView change(
            @PathVariable String code,
            @RequestParam Map<String, String> parameters,
            @RequestParam int revision,
            @RequestParam(defaultValue = "0") int other,
            @RequestParam(defaultValue = "") String key,
            Account by,
            Locale locale,
            HttpServletRequest request) {
        var entry = directory.require(code);
        var form = DirectoryForm.typed(parameters);
        if (Confirmation.isDeclined(parameters)) {
            return pages.of(entry, form, Map.of(), key, by, locale);
        }
        boolean confirmed = Confirmation.isGiven(parameters);
        var seen = new Seen(revision, confirmed ? other : writes.revisionOfMerged(form), key);
        try {
            if (!confirmed && (form.hasEffect(writes.entry(code)) || questions.isNamesake(code, form))) {
                writes.check(code, form, seen, by);
                return questions.change(entry, form, seen, locale).page();
            }
            writes.change(code, form, seen, by);
            return SeeOther.page(PATH + code + "?done=", request);
        } catch (RequestProblem problem) {
            var isHalf = writes.isHalfMerged(code, form);
            if (confirmed && problem.kind().mayBeStored()) {
                var why = bundles.getMessage(problem.text(), locale);
                return questions
                        .change(entry, form, seen, locale)
                        .again(problem.kind(), isHalf ? pages.mergedHasEnded(form, locale) + " " + why : why);
            }
            var faults = faults(problem, locale);
            if (isHalf) {
                faults.merge("", pages.isHalfMerged(entry, form, locale), (why, half) -> half + " " + why);
            }
            return withStatus(
                    problem, pages.of(directory.require(code), form, faults, nextKey(problem, key), by, locale));
        }
    }

    /** The faults at their fields. The page has the present revision: who sends the form again has seen the change of another editor. */
    private Map<String, String> faults(RequestProblem problem, Locale locale) {
        var words = new Words(bundles, locale);
        return problem.kind() == ProblemKind.STALE
                ? new HashMap<>(Map.of("", words.say("directory.stale")))
                : FormFaults.of(problem, DirectoryForm::fieldAt, words);
    }

    /** The same key makes the repeat of an uncertain call the same write. */
    private String nextKey(RequestProblem problem, String key) {
        if (problem.kind() == ProblemKind.IDEMPOTENCY_KEY) {
            throw problem;
        }
        return problem.kind().mayBeStored() ? key : writes.newKey();
    }

    private static ModelAndView withStatus(RequestProblem problem, ModelAndView page) {
        page.setStatus(problem.kind().status());
        return page;
    }
}
