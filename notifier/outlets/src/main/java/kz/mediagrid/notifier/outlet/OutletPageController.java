package kz.mediagrid.notifier.outlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kz.mediagrid.edge.call.FormWrites;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.Confirmation;
import kz.mediagrid.edge.page.FormFaults;
import kz.mediagrid.edge.page.PrivatePages;
import kz.mediagrid.edge.page.SeeOther;
import kz.mediagrid.edge.page.TypedTexts;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.notifier.outlet.OutletWriter.Written;
import kz.mediagrid.schemas.Outlet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows the media outlets, enters, suspends and resumes them, and gives them new secrets, as the API does (para. 6: the grid is sent to
 * the mass media).
 */
@Controller
final class OutletPageController {

    private static final String PATH = "/outlets";
    private static final String API = "/api/outlets";
    private static final String NAME = "name";
    private static final Pattern FIELD = Pattern.compile("name\\.(kk|ru|en)|webhookUrl|since|reason|resume");

    private final OutletPages pages;
    private final OutletWriter writer;
    private final FormWrites writes;
    private final MessageSource bundles;

    OutletPageController(OutletPages pages, OutletWriter writer, FormWrites writes, MessageSource bundles) {
        this.pages = pages;
        this.writer = writer;
        this.writes = writes;
        this.bundles = bundles;
    }

    /**
     * The list; the people of an outlet are led to the page of their own.
     *
     * @param from the number of outlets to skip
     */
    @GetMapping(PATH)
    ModelAndView list(
            @RequestParam(defaultValue = "0") int from,
            Account reader,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!reader.seesAll()) {
            var own = writer.visibleTo(reader).stream()
                    .findFirst()
                    .orElseThrow(() -> ProblemKind.NOT_YOURS.because(ProblemText.of("outlet.not-visible")));
            return SeeOther.page(PATH + "/" + own.getOutletId(), request);
        }
        return PrivatePages.notStored(list(reader, from, Map.of(), writes.newKey(), locale), response);
    }

    private ModelAndView list(Account reader, int from, Map<String, String> form, String key, Locale locale) {
        return pages.list(reader, from, form, key, locale).addObject("http", writer.permitsHttp());
    }

    /** An outlet with the name or the address of another one is asked for; the confirmed press enters it. */
    @PostMapping(PATH)
    ModelAndView enter(
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "") String key,
            Account by,
            Locale locale,
            HttpServletResponse response) {
        var form = TypedTexts.of(parameters, FIELD);
        var content = new TreeMap<String, Object>();
        TypedTexts.put(content, NAME, form, NAME);
        put(content, "webhookUrl", form, "webhookUrl");
        put(content, "from", form, "since");
        try {
            if (Confirmation.isDeclined(parameters)) {
                return PrivatePages.notStored(list(by, 0, form, key, locale), response);
            }
            var write = writes.post(by, key, API, content, PutOutlet.class);
            var alike = Confirmation.isGiven(parameters) ? List.<Outlet>of() : writer.alike(write);
            if (!alike.isEmpty()) {
                return PrivatePages.notStored(
                        OutletQuestions.another(alike, form, key, words(locale)).page(), response);
            }
            var written = writer.create(write);
            return PrivatePages.notStored(secret(written, by, locale).addObject("entered", true), response);
        } catch (RequestProblem problem) {
            var page = list(by, 0, form, keyAfter(problem, key), locale);
            return PrivatePages.notStored(refused(page, problem, locale), response);
        }
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView one(@PathVariable String id, Account reader, Locale locale, HttpServletResponse response) {
        return PrivatePages.notStored(
                pages.one(writer.require(id, reader), reader, Map.of(), writes.newKey(), locale), response);
    }

    /** @param revision the revision of the outlet that the sender saw */
    @PostMapping(PATH + "/{id}")
    ModelAndView change(
            @PathVariable String id,
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "0") int revision,
            Account by,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = TypedTexts.of(parameters, FIELD);
        var path = API + "/" + id;
        var content = new TreeMap<String, Object>();
        if (Confirmation.isDeclined(parameters)) {
            return PrivatePages.notStored(pages.one(writer.require(id, by), by, form, key, locale), response);
        }
        try {
            switch (parameters.getOrDefault("action", "")) {
                case "suspend" -> {
                    put(content, "reason", form, "reason");
                    writer.suspend(
                            id,
                            writes.post(
                                    by,
                                    key + "-suspend",
                                    path + "/suspension",
                                    content,
                                    SuspendOutlet.class,
                                    revision));
                }
                case "resume" -> {
                    put(content, "from", form, "resume");
                    writer.resume(
                            id,
                            writes.post(
                                    by, key + "-resume", path + "/resumption", content, ResumeOutlet.class, revision));
                }
                case "secret" -> {
                    OutletWriter.requireChanges(by);
                    if (!Confirmation.isGiven(parameters)) {
                        return PrivatePages.notStored(
                                question(writer.require(id, by), revision, key, locale), response);
                    }
                    var write = writes.post(by, key + "-secret", path + "/secret", content, NoFields.class, revision);
                    return PrivatePages.notStored(secret(writer.changeSecret(id, write), by, locale), response);
                }
                case "leave" -> {
                    OutletWriter.requireChanges(by);
                    if (!Confirmation.isGiven(parameters)) {
                        var leaving = writer.require(id, by);
                        return PrivatePages.notStored(
                                OutletQuestions.leave(leaving, revision, key, words(locale))
                                        .page(),
                                response);
                    }
                    writer.leave(id, writes.delete(by, key + "-leave", path, NoFields.class, revision));
                    return SeeOther.page(by.seesAll() ? PATH + "?left=" : "/", request);
                }
                default -> throw ProblemKind.MALFORMED.because(ProblemText.of("form.no-button"));
            }
            return SeeOther.page(PATH + "/" + id + "?done=", request);
        } catch (RequestProblem problem) {
            var page = pages.one(writer.require(id, by), by, form, keyAfter(problem, key), locale);
            return PrivatePages.notStored(refused(page, problem, locale), response);
        }
    }

    private ModelAndView question(Outlet outlet, int revision, String key, Locale locale) {
        var changed = writer.secretChangedAt(outlet).orElse(null);
        return OutletQuestions.newSecret(outlet, changed, revision, key, words(locale))
                .page();
    }

    private Words words(Locale locale) {
        return new Words(bundles, locale);
    }

    private ModelAndView secret(Written written, Account reader, Locale locale) {
        var outlet = written.outlet();
        return pages.secret(outlet, reader, written.repeated() ? null : outlet.getSecret(), locale);
    }

    private static void put(Map<String, Object> content, String member, Map<String, String> form, String field) {
        if (form.containsKey(field)) {
            content.put(member, form.get(field));
        }
    }

    /** After an uncertain answer, the next press is the same write. */
    private String keyAfter(RequestProblem problem, String key) {
        if (problem.kind() == ProblemKind.IDEMPOTENCY_KEY) {
            throw problem;
        }
        var unsure = problem.kind().mayBeStored() || problem.kind() == ProblemKind.TOO_MANY_CALLS;
        return unsure ? key : writes.newKey();
    }

    private ModelAndView refused(ModelAndView page, RequestProblem problem, Locale locale) {
        if (problem.kind() == ProblemKind.STALE) {
            page.addObject("problem", words(locale).say("outlets.changed"));
        } else if (problem.faults().isEmpty()) {
            page.addObject("problem", bundles.getMessage(problem.text(), locale));
        } else {
            var faults = FormFaults.of(
                    problem,
                    OutletPageController::fieldAt,
                    (field, found) -> say(field, found.get(0).text(), words(locale)));
            FormFaults.show(page, faults, field -> "");
        }
        page.setStatus(problem.kind().status());
        return page;
    }

    private static String say(String field, ProblemText fault, Words words) {
        return FormFaults.isMissing(fault) ? words.say("outlets.missing.name") : FormFaults.say(field, fault, words);
    }

    private static String fieldAt(String pointer) {
        return switch (pointer) {
            case "/" + NAME -> NAME + ".kk";
            case "/from" -> "since";
            default -> pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.');
        };
    }
}
