package kz.mediagrid.notifier.known;

import java.util.LinkedHashMap;
import java.util.Map;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.grid.known.AsOfWeek.Known;
import kz.mediagrid.notifier.grid.GridJson;

/** What was known of a week, as JSON values ready to be written. */
public final class AsOfJson {

    private AsOfJson() {}

    /** The instant, how far the log and the grid had come, and the events as they then stood, unreleased parts included. */
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
