package kz.mediagrid.gateway.key;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import kz.mediagrid.edge.call.FormWrites;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.SeeOther;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.key.KeyWriter.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows the API keys that a reader may see, and makes, rotates and revokes them as the API does. */
@Controller
final class KeyPageController {

    private static final String PATH = "/keys";
    private static final String API = "/api/keys";

    /** The field and the query parameter that name one key. */
    private static final String KEY = "key";

    private final KeyPages pages;
    private final KeyWriter writer;
    private final FormWrites writes;

    KeyPageController(KeyPages pages, KeyWriter writer, FormWrites writes) {
        this.pages = pages;
        this.writer = writer;
        this.writes = writes;
    }

    @GetMapping(path = PATH, params = "!" + KEY)
    ModelAndView list(Account reader, Locale locale, HttpServletResponse response) {
        var form = KeyForm.empty(writes.newKey());
        return page("keys", pages.list(reader, locale, form, Map.of()), HttpStatus.OK, response);
    }

    @PostMapping(path = PATH, params = "!" + KEY)
    ModelAndView make(
            @ModelAttribute("sent") KeyForm form, Account reader, Locale locale, HttpServletResponse response) {
        var places = pages.places(reader, locale);
        var faults = form.faults(places);
        var chosen = places.stream()
                .filter(place -> place.value().equals(form.place()))
                .findFirst();
        if (!faults.isEmpty() || chosen.isEmpty()) {
            return refused(form, faults, HttpStatus.UNPROCESSABLE_CONTENT, reader, locale, response);
        }
        try {
            var content = form.content(chosen.get());
            return shown(writer.make(writes.post(reader, sent(form.token()), API, content, IssueKey.class)), response);
        } catch (RequestProblem problem) {
            return switch (problem.kind()) {
                case VALIDATION ->
                    refused(form, KeyForm.faults(problem), HttpStatus.UNPROCESSABLE_CONTENT, reader, locale, response);
                case CONFLICT ->
                    refused(form, Map.of("name", "keys.too-many"), HttpStatus.CONFLICT, reader, locale, response);
                default -> throw problem;
            };
        }
    }

    private ModelAndView refused(
            KeyForm form,
            Map<String, String> faults,
            HttpStatus status,
            Account reader,
            Locale locale,
            HttpServletResponse response) {
        return page("keys", pages.list(reader, locale, form, faults), status, response);
    }

    /** The page on which one key is rotated or revoked. */
    @GetMapping(path = PATH, params = KEY)
    ModelAndView one(@RequestParam(KEY) String id, Account reader, Locale locale, HttpServletResponse response) {
        return onePage(id, reader, locale, Map.of(), HttpStatus.OK, response);
    }

    @PostMapping(path = PATH, params = KEY)
    ModelAndView change(
            @RequestParam(KEY) String id,
            @ModelAttribute("pressed") Button pressed,
            Account reader,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        if ("revoke".equals(pressed.action())) {
            if (!"true".equals(pressed.sure())) {
                var faults = Map.of("sure", "keys.sure.missing");
                return onePage(id, reader, locale, faults, HttpStatus.UNPROCESSABLE_CONTENT, response);
            }
            writer.revoke(id, reader);
            return SeeOther.page(PATH, request);
        }
        if (!"rotate".equals(pressed.action())) {
            throw ProblemKind.MALFORMED.because(ProblemText.of("key.action"));
        }
        var hours = pressed.hours();
        if (hours < 0) {
            var faults = Map.of("overlap", "keys.overlap.wrong");
            return onePage(id, reader, locale, faults, HttpStatus.UNPROCESSABLE_CONTENT, response);
        }
        var content = new LinkedHashMap<String, Object>(Map.of("overlapHours", hours));
        var path = API + "/" + id + "/rotation";
        try {
            var write = writes.post(reader, sent(pressed.token()), path, content, RotateKey.class);
            return shown(writer.rotate(id, write), response);
        } catch (RequestProblem problem) {
            if (problem.kind() != ProblemKind.VALIDATION) {
                throw problem;
            }
            var faults = Map.of("overlap", "keys.overlap.wrong");
            return onePage(id, reader, locale, faults, HttpStatus.UNPROCESSABLE_CONTENT, response);
        }
    }

    /**
     * The button that the reader pressed on the page of one key, and the fields of its form.
     *
     * @param sure {@code true} if the reader ticked the box of the revocation
     * @param overlap the time for which the former key stays valid [hours]
     * @param token the Idempotency-Key of the form
     */
    record Button(
            @Nullable String action,
            @Nullable String sure,
            @Nullable String overlap,
            @Nullable String token) {

        /** The overlap; 0 if the field is empty, and -1 if it is no number. */
        int hours() {
            var text = overlap == null ? "" : overlap.strip();
            return text.isEmpty() ? 0 : text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : -1;
        }
    }

    private ModelAndView onePage(
            String id,
            Account reader,
            Locale locale,
            Map<String, String> faults,
            HttpStatus status,
            HttpServletResponse response) {
        var content = new HashMap<>(pages.one(id, reader, locale, faults));
        content.put("token", writes.newKey());
        return page("key", content, status, response);
    }

    /** Shows the key once, to who made it. A form that is sent again shows it no more. */
    private static ModelAndView shown(Written written, HttpServletResponse response) {
        var content = new HashMap<String, Object>();
        content.put("name", written.key().record().getName());
        content.put("secret", written.secret());
        return page("made-key", content, HttpStatus.OK, response);
    }

    private static String sent(@Nullable String token) {
        if (token == null) {
            throw ProblemKind.MALFORMED.because(ProblemText.of("key.action"));
        }
        return token;
    }

    private static ModelAndView page(
            String name, Map<String, Object> content, HttpStatus status, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        var page = new ModelAndView(name, content);
        page.setStatus(status);
        return page;
    }
}
