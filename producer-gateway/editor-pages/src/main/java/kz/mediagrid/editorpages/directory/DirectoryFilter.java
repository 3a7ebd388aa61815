package kz.mediagrid.editorpages.directory;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.gateway.agency.SoughtName;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.AgencyKind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The part of the directory that a reader asks for. It is in the address of the page, so that a link and a file have the same part.
 *
 * @param typed the values by their names, without blank ones
 */
record DirectoryFilter(Map<String, String> typed) {

    private static final String NAME = "name";
    private static final String KIND = "kind";
    private static final String SHOW = "show";
    private static final String SINCE = "since";
    private static final String AS_OF = "asOf";

    /** The time after which an entry is to be confirmed again, unless the reader chooses a day. */
    private static final int MONTHS = 6;

    private static final Set<AgencyKind> KINDS =
            Set.of(AgencyKind.CENTRAL, AgencyKind.REGION, AgencyKind.CITY, AgencyKind.OTHER);

    DirectoryFilter {
        typed = Map.copyOf(typed);
    }

    static DirectoryFilter of(Map<String, String> parameters) {
        var typed = new TreeMap<String, String>();
        for (var field : List.of(NAME, KIND, SHOW, SINCE, AS_OF)) {
            var text = parameters.getOrDefault(field, "").strip();
            if (!text.isEmpty()) {
                typed.put(field, text);
            }
        }
        return new DirectoryFilter(typed);
    }

    /** The text of the field; empty if nothing was typed. Templates call this. */
    public String get(String field) {
        return typed.getOrDefault(field, "");
    }

    /** The keys of the faults by their fields. A field with a fault selects nothing. */
    Map<String, String> faults() {
        var faults = new LinkedHashMap<String, String>();
        for (var field : List.of(SINCE, AS_OF)) {
            if (!get(field).isEmpty() && date(field) == null) {
                faults.put(field, "directory.no-day");
            }
        }
        return faults;
    }

    /** @throws kz.mediagrid.edge.problem.RequestProblem if a field has a fault, so that a file has no other rows than asked for */
    void requireFaultless() {
        if (!faults().isEmpty()) {
            throw ProblemKind.MALFORMED.because(ProblemText.of("directory.no-day"));
        }
    }

    DirectoryPart part() {
        return DirectoryPart.of(get(SHOW)).orElse(DirectoryPart.CURRENT);
    }

    /** The day whose directory is shown; null for the present one. */
    @Nullable
    LocalDate asOf() {
        return date(AS_OF);
    }

    /** The day since which entries are to be confirmed. */
    LocalDate since(LocalDate today) {
        var chosen = date(SINCE);
        return chosen == null ? today.minusMonths(MONTHS) : chosen;
    }

    /** Whether the body has the name or the code, and is of the kind. */
    boolean finds(Agency entry) {
        var name = get(NAME);
        return (name.isEmpty()
                        || entry.getAgencyCode().equals(name.toLowerCase(Locale.ROOT))
                        || SoughtName.typed(name).isIn(entry.getName()))
                && (KINDS.stream().noneMatch(kind -> kind.name().equals(get(KIND)))
                        || entry.getKind().name().equals(get(KIND)));
    }

    /** The address of another part, with the same values of the other fields. */
    String address(String path, DirectoryPart part) {
        var address = UriComponentsBuilder.fromPath(path);
        var values = new LinkedHashMap<>(typed);
        values.put(SHOW, part.address());
        values.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }

    private @Nullable LocalDate date(String field) {
        return LocalTimes.date(get(field)).orElse(null);
    }
}
