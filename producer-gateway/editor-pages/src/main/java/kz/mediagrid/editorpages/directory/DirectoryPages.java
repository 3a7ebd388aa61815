package kz.mediagrid.editorpages.directory;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.FormFaults;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.schemas.AgencyKind;
import kz.mediagrid.tables.ListTable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Composes the list of the directory, and the table of its files. */
@Component
final class DirectoryPages {

    private static final List<String> COLUMNS =
            List.of("body", "kind", "unit", "phone", "mail", "person", "confirmed", "ended", "successor");

    private final DirectoryRows rows;
    private final MessageSource bundles;

    DirectoryPages(DirectoryRows rows, MessageSource bundles) {
        this.rows = rows;
        this.bundles = bundles;
    }

    /** A part with the number of its bodies, and the address of the page that shows it. */
    public record Choice(DirectoryPart part, int bodies, String address) {}

    ModelAndView list(DirectoryFilter filter, Account by, Locale locale) {
        var words = new Words(bundles, locale);
        var dates = new DatesInWords(words);
        var parts = rows.of(filter, locale);
        var asOf = filter.asOf();
        var content = new HashMap<String, Object>();
        content.put("filter", filter);
        content.put("mayEdit", by.is(Role.AUTHORISED_BODY));
        content.put("day", asOf == null ? "" : dates.full(asOf));
        content.put("isFuture", asOf != null && asOf.isAfter(rows.today()));
        content.put(
                "none",
                Optional.ofNullable(asOf)
                        .flatMap(rows::firstAfter)
                        .map(first -> words.say("directory.before", dates.full(first)))
                        .orElseGet(() -> words.say("directory.none")));
        content.put("since", dates.full(filter.since(asOf == null ? rows.today() : asOf)));
        content.put("part", filter.part());
        content.put(
                "parts",
                parts.entrySet().stream()
                        .map(part -> new Choice(
                                part.getKey(), part.getValue().size(), filter.address("/directory", part.getKey())))
                        .toList());
        content.put(
                "files",
                Stream.of("csv", "xlsx")
                        .collect(Collectors.toMap(
                                type -> type,
                                type -> filter.address("/directory." + type, filter.part()),
                                (one, other) -> one,
                                LinkedHashMap::new)));
        content.put("groups", byKind(parts.getOrDefault(filter.part(), List.of())));
        var faults = filter.faults();
        var page = FormFaults.show(
                new ModelAndView("editor/directory", content),
                faults,
                field -> words.say(field.equals("asOf") ? "directory.asOf" : "directory.since"));
        if (!faults.isEmpty()) {
            page.setStatus(ProblemKind.MALFORMED.status());
        }
        return page;
    }

    private static Map<AgencyKind, List<DirectoryRow>> byKind(List<DirectoryRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        DirectoryRow::kind, () -> new EnumMap<>(AgencyKind.class), Collectors.toList()));
    }

    /** The shown part as a table for files. */
    ListTable table(DirectoryFilter filter, Locale locale) {
        filter.requireFaultless();
        var words = new Words(bundles, locale);
        return new ListTable(
                words.say("directory.title"),
                COLUMNS.stream()
                        .map(column -> words.say("directory.column." + column))
                        .toList(),
                Objects.requireNonNull(rows.of(filter, locale).get(filter.part())).stream()
                        .map(row -> row.cells(words.say("body.kind." + row.kind()), words.say("directory.no-unit")))
                        .toList());
    }
}
