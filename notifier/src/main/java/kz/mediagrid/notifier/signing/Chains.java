package kz.mediagrid.notifier.signing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.mediagrid.platform.follow.FollowedRecord;
import kz.mediagrid.schemas.MediaGridVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The chains of all weeks, as {@code media-grids} holds them: what may be signed, and what is broken. */
public final class Chains {

    private static final Logger log = LoggerFactory.getLogger(Chains.class);

    private final Map<String, WeekChain> weeks = new HashMap<>();
    private final Map<String, String> faults = new TreeMap<>();
    private final Map<String, MediaGridVersion> sound = new LinkedHashMap<>();

    private long seenThrough = -1;

    /** Takes in the next record of the topic; one that was taken before changes nothing. */
    synchronized void follow(FollowedRecord record) {
        if (record.offset() <= seenThrough || !(record.value() instanceof MediaGridVersion part)) {
            return;
        }
        seenThrough = record.offset();
        weeks.computeIfAbsent(part.getWeek(), unseen -> new WeekChain())
                .take(part)
                .ifPresent(this::keep);
    }

    private void keep(WeekChain.Checked checked) {
        var header = checked.header();
        if (checked.fault() == null) {
            sound.put(name(header), header);
        } else if (faults.putIfAbsent(header.getWeek(), checked.fault()) == null) {
            log.error("{}; neither it nor what follows it is signed", checked.fault());
        }
    }

    private static String name(MediaGridVersion header) {
        return header.getWeek() + " " + header.getVersion();
    }

    /** The versions that may be signed and were not {@link #done}, in their order. */
    synchronized List<MediaGridVersion> unsigned() {
        return new ArrayList<>(sound.values());
    }

    /** That version is signed; it need not be told again. */
    synchronized void done(MediaGridVersion header) {
        sound.remove(name(header));
    }

    /** What is wrong with the first broken version of each week that has one, in one sentence, by week. */
    public synchronized Map<String, String> faults() {
        return new TreeMap<>(faults);
    }
}
