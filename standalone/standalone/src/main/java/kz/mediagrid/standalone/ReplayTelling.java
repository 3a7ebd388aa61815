package kz.mediagrid.standalone;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.PrintWriter;
import java.util.function.Consumer;
import kz.mediagrid.replay.Finding;
import kz.mediagrid.replay.Replay;
import tools.jackson.databind.json.JsonMapper;

/** Prints each finding as soon as the replay reports it, and the result at the end of the replay. */
sealed interface ReplayTelling extends Consumer<Finding> {

    /** Prints the result, after the last finding. */
    void end(Replay.Result result);

    /**
     * Prints a sentence for each difference, a line for each week, and one sentence for the whole replay.
     *
     * @param place the broker or the data that are read
     */
    record Words(PrintWriter out, String place) implements ReplayTelling {

        @Override
        public void accept(Finding finding) {
            out.println(finding.sentence() + ".");
            out.flush();
        }

        @Override
        public void end(Replay.Result result) {
            result.versions().forEach((week, count) -> out.println(week + "  " + counted(count, "version")));
            out.println("%s of %s recomputed from %s of %s: %s%s."
                    .formatted(
                            counted(result.total(), "version"),
                            counted(result.versions().size(), "week"),
                            counted(result.commands(), "command"),
                            place,
                            outcome(result),
                            result.repaired() == 0
                                    ? ""
                                    : ", apart from " + counted(result.repaired(), "repaired place")));
            out.flush();
        }

        private static String outcome(Replay.Result result) {
            if (result.findings() > 0) {
                return counted(result.findings(), "difference");
            }
            return result.total() == 0 ? "nothing is published yet" : "all as published";
        }

        private static String counted(long count, String what) {
            return count + " " + what + (count == 1 ? "" : "s");
        }
    }

    /** Prints one JSON object per line. */
    record Json(PrintWriter out) implements ReplayTelling {

        private static final JsonMapper MAPPER = JsonMapper.builder()
                .changeDefaultPropertyInclusion(
                        any -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .build();

        @Override
        public void accept(Finding finding) {
            out.println(MAPPER.writeValueAsString(finding));
            out.flush();
        }

        @Override
        public void end(Replay.Result result) {
            out.println(MAPPER.writeValueAsString(result));
            out.flush();
        }
    }
}
