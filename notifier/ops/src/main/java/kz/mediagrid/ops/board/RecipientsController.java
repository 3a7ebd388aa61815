package kz.mediagrid.ops.board;

import static java.util.stream.Collectors.joining;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.mediagrid.edge.call.Cursor;
import kz.mediagrid.edge.call.Slice;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.watch.view.VersionView.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Serves the page and the JSON of the outlets that have a version, and of those that have not, with the reasons. */
@Controller
@Tag(name = "Operations")
final class RecipientsController {

    /** The largest number of outlets on one page. */
    private static final int AT_ONCE = 100;

    private final Recipients recipients;
    private final Readers readers;

    RecipientsController(Recipients recipients, Readers readers) {
        this.recipients = recipients;
        this.readers = readers;
    }

    /**
     * @param state the state of the outlets to show; empty for all
     * @param from the number of outlets to skip
     */
    @GetMapping("/outlets/versions/{week}/{version}")
    ModelAndView page(
            @PathVariable String week,
            @PathVariable int version,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") int from,
            Locale locale) {
        var shown = require(week, version);
        var all = recipients.of(shown);
        var chosen = named(state);
        var reader = readers.ofPast(locale);
        var found = reader.recipients(all.stream()
                .filter(one -> chosen.isEmpty() || one.state() == chosen.get())
                .toList());
        int first = Math.min(Math.max(0, from), found.size());
        int last = Math.min(first + AT_ONCE, found.size());
        var content = new HashMap<String, Object>();
        content.put("shown", shown);
        content.put("versions", recipients.versions(week));
        content.put("total", all.size());
        content.put("unlisted", recipients.unlisted(shown));
        var counts = VersionRecipients.counts(all.stream());
        content.put("counts", counts);
        // The first version alone is owed (para. 6), and suspension ends the wait for an outlet.
        content.put("waits", version == 1 && counts.containsKey(RecipientState.WAITING));
        content.put("chosen", chosen.orElse(null));
        content.put("recipients", found.subList(first, last));
        content.put("earlier", first == 0 ? null : Math.max(0, first - AT_ONCE));
        content.put("later", last == found.size() ? null : last);
        content.put("reader", reader);
        return new ModelAndView("ops/recipients", content);
    }

    /**
     * Lists the outlets with the state of one version at each of them, in the order of their ids. The counts are of
     * all outlets.
     *
     * @param week the week, e.g. 2026-W50
     * @param version the number of the version
     * @param state the state of the outlets to list; all if absent
     * @param limit maximum number of items to return, 1 to 500
     * @param after value of 'next' in the previous page; absent for the first page
     */
    @GetMapping("/api/grids/{week}/versions/{version}/recipients")
    @Operation(operationId = "listRecipients")
    ResponseEntity<VersionRecipients> list(
            @PathVariable String week,
            @PathVariable int version,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable String after) {
        var shown = require(week, version);
        var chosen = state == null ? Optional.<RecipientState>empty() : Optional.of(required(state));
        var start = Cursor.read(after, 1, parts -> parts[0]);
        var all = recipients.of(shown);
        var slice = Slice.of(
                all.stream()
                        .filter(one -> chosen.isEmpty() || one.state() == chosen.get())
                        .filter(one -> start == null || one.outlet().compareTo(start) > 0),
                limit);
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new VersionRecipients(
                        week,
                        version,
                        shown.publishedAt(),
                        VersionRecipients.counts(all.stream()),
                        slice.items(),
                        slice.next(one -> Cursor.of(one.outlet()))));
    }

    private Version require(String week, int number) {
        return recipients
                .find(week, number)
                .orElseThrow(() -> ProblemKind.NOT_FOUND.because(ProblemText.of("version.none")));
    }

    private static RecipientState required(String state) {
        return named(state)
                .orElseThrow(() -> ProblemKind.MALFORMED.because(ProblemText.of(
                        "parameter.one-of",
                        "state",
                        Arrays.stream(RecipientState.values()).map(Enum::name).collect(joining(", ")))));
    }

    private static Optional<RecipientState> named(String state) {
        return List.of(RecipientState.values()).stream()
                .filter(one -> one.name().equalsIgnoreCase(state))
                .findFirst();
    }
}
