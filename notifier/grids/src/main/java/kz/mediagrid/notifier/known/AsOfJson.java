package kz.mediagrid.notifier.known;

import java.util.LinkedHashMap;
import java.util.Map;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.grid.known.AsOfWeek.Known;
import kz.mediagrid.notifier.grid.GridJson;

/** Converts a week's state at an instant to JSON values. */
public final class AsOfJson {

    private AsOfJson() {}

    /**
     * The instant, the offset of the last command received by then, and the newest version published by then. The JSON
     * also has all events, with released and unreleased details.
     */
    public static Map<String, Object> of(Known known) {
        var json = new LinkedHashMap<String, Object>();
        json.put("week", known.week());
        json.put("asOf", LocalTimes.write(known.at()));
        json.put("commandOffset", known.commandOffset());
        json.put("version", known.version());
        json.put("events", known.events().stream().map(GridJson::record).toList());
        return json;
    }
}
