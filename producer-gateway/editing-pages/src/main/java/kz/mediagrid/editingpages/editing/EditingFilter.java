package kz.mediagrid.editingpages.editing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.mediagrid.calendar.GridWeek;
import org.jspecify.annotations.Nullable;

/**
 * The part of a week's filings that the list shows. It is in the address of the page, so that a link leads to the same part.
 *
 * @param day only filings of this day; empty for all days
 * @param only the address value of a {@link FilingTrait}; empty for all filings
 * @param body only filings of the state body with this code; empty for all bodies
 * @param sought the words of a search in titles, places and names of bodies; empty for no search
 */
record EditingFilter(String day, String only, String body, String sought) {

    static final EditingFilter NONE = new EditingFilter("", "", "", "");

    /** The filter that a browser sent. */
    static EditingFilter typed(Map<String, String> parameters) {
        return new EditingFilter(
                typed(parameters, "day"), typed(parameters, "only"), typed(parameters, "body"), typed(parameters, "q"));
    }

    private static String typed(Map<String, String> parameters, String name) {
        return parameters.getOrDefault(name, "").strip();
    }

    /** Whether the filter has a value that the page does not offer. */
    boolean isUnknown(GridWeek week) {
        return !day.isEmpty() && dayIn(week) == null || !only.isEmpty() && FilingTrait.of(only) == null;
    }

    /** The chosen day; null if there is none in the week. */
    @Nullable
    LocalDate dayIn(GridWeek week) {
        try {
            var date = day.isEmpty() ? null : LocalDate.parse(day);
            return date != null && GridWeek.of(date).equals(week) ? date : null;
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    EditingFilter withDay(String other) {
        return new EditingFilter(other, only, body, sought);
    }

    EditingFilter withOnly(String other) {
        return new EditingFilter(day, other, body, sought);
    }

    /** The address of the list. */
    String address(GridWeek week) {
        return address(week, Map.of());
    }

    /** The address of the list with the card of an event. */
    String address(GridWeek week, String event) {
        return address(week, Map.of("event", event));
    }

    /** @param more further parameters of the address */
    String address(GridWeek week, Map<String, String> more) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("day", day);
        parameters.put("only", only);
        parameters.put("body", body);
        parameters.put("q", sought);
        parameters.putAll(new TreeMap<>(more));
        var query = parameters.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return "/editing/" + week + (query.isEmpty() ? "" : "?" + query);
    }
}
