package kz.mediagrid.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/**
 * A field whose published value differs from the value that the replay computed.
 *
 * @param path the path from the record to the field, e.g. {@code organisers[0].name.ru}
 * @param published the published value, short enough for a line
 * @param replayed the value that the replay computed, short enough for a line
 */
record FieldDifference(String path, String published, String replayed) {

    private static final int READABLE = 80;

    /** The fields in which the two records differ. Fields named in {@code without} are not compared. */
    static List<FieldDifference> between(IndexedRecord published, IndexedRecord replayed, Set<String> without) {
        var found = new ArrayList<FieldDifference>();
        for (var field : published.getSchema().getFields()) {
            if (!without.contains(field.name())) {
                compare(field.name(), published.get(field.pos()), replayed.get(field.pos()), found);
            }
        }
        return found;
    }

    private static void compare(
            String path, @Nullable Object published, @Nullable Object replayed, List<FieldDifference> found) {
        if (Objects.equals(published, replayed)) {
            return;
        }
        if (published instanceof IndexedRecord one && replayed instanceof IndexedRecord other) {
            for (var field : one.getSchema().getFields()) {
                compare(path + "." + field.name(), one.get(field.pos()), other.get(field.pos()), found);
            }
        } else if (published instanceof List<?> one
                && replayed instanceof List<?> other
                && one.size() == other.size()) {
            for (var at = 0; at < one.size(); at++) {
                compare(path + "[" + at + "]", one.get(at), other.get(at), found);
            }
        } else {
            found.add(new FieldDifference(path, readable(published), readable(replayed)));
        }
    }

    private static String readable(@Nullable Object value) {
        if (value == null) {
            return "nothing";
        }
        var text = value.toString().replaceAll("\\p{Cntrl}", "�");
        return "'" + (text.length() <= READABLE ? text : text.substring(0, READABLE) + "…") + "'";
    }
}
