package kz.mediagrid.gateway.key;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.edge.caller.Scope;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.problem.RequestProblem;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the form that makes a key, as the browser sends them.
 *
 * @param place the value of a {@link KeyPlace}
 * @param until the last day on which the key is valid, as YYYY-MM-DD; empty without a limit
 * @param token the Idempotency-Key of the form
 */
record KeyForm(
        @Nullable String name,
        @Nullable String place,
        @Nullable List<String> scope,
        @Nullable String until,
        @Nullable String token) {

    static KeyForm empty(String token) {
        return new KeyForm(null, null, null, null, token);
    }

    /** Whether the box of the scope is ticked. */
    public boolean has(String name) {
        return scope != null && scope.contains(name);
    }

    /**
     * The faults by field, each with the key of its text. The API finds the others.
     *
     * @param places the places that the reader may choose
     */
    Map<String, String> faults(List<KeyPlace> places) {
        var faults = new LinkedHashMap<String, String>();
        if (name == null || name.isBlank()) {
            faults.put("name", "keys.name.missing");
        }
        if (places.stream().noneMatch(known -> known.value().equals(place))) {
            faults.put("place", "keys.place.missing");
        }
        if (scopes().isEmpty()) {
            faults.put("scope", "keys.scope.missing");
        }
        if (until != null && !until.isBlank() && day() == null) {
            faults.put("until", "keys.until.wrong");
        }
        return faults;
    }

    /** The faults that the API found, by the field of the form. */
    static Map<String, String> faults(RequestProblem problem) {
        var faults = new LinkedHashMap<String, String>();
        for (var fault : problem.faults()) {
            switch (fault.pointer()) {
                case "/name" -> faults.put("name", "keys.name.missing");
                case "/expiresAt" -> faults.put("until", "keys.until.wrong");
                default -> faults.put("place", "keys.place.missing");
            }
        }
        return faults;
    }

    /** The key of a form without faults, as fields of the API's call. */
    Map<String, Object> content(KeyPlace chosen) {
        var content = new LinkedHashMap<String, Object>(chosen.fields());
        content.put("name", name == null ? "" : name.strip());
        content.put("scopes", scopes());
        var last = day();
        if (last != null) {
            content.put(
                    "expiresAt",
                    LocalTimes.write(
                            last.plusDays(1).atStartOfDay(AlmatyTime.ZONE).toInstant()));
        }
        return content;
    }

    private List<Scope> scopes() {
        var chosen = new ArrayList<>(Arrays.asList(Scope.values()));
        chosen.removeIf(one -> !has(one.name()));
        return chosen;
    }

    private @Nullable LocalDate day() {
        return until == null ? null : LocalTimes.date(until.strip()).orElse(null);
    }
}
