package kz.mediagrid.notifier.attempt;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.notifier.delivery.VersionLog;
import kz.mediagrid.notifier.delivery.VersionRef;
import org.jspecify.annotations.Nullable;

/**
 * The wish that every version from one version on is sent again: from the given version of a week, or from the first version that
 * was published on or after a day.
 *
 * @param week e.g. 2026-W50; with {@code version}
 * @param version number of the version; with {@code week}
 * @param since e.g. 2026-12-04, in Almaty and business time; instead of a version
 */
record ReplayVersions(
        @Schema(pattern = GridWeek.SHAPE) @Nullable String week,
        @Nullable Integer version,
        @Schema(format = "date") @Nullable String since) {

    /** The first version to send. */
    VersionRef first(VersionLog versions) {
        if (since == null && week != null && version != null) {
            return versions.find(week, version)
                    .orElseThrow(() -> ProblemKind.NOT_FOUND.because(ProblemText.of("replay.unknown")));
        }
        if (since == null || week != null || version != null) {
            throw Rules.refusal(WHOLE.field("since"), ProblemText.of("replay.one-of"));
        }
        var day = LocalTimes.date(since)
                .orElseThrow(() -> Rules.refusal(WHOLE.field("since"), ProblemText.of("replay.day")));
        return versions.firstSince(AlmatyTime.startOf(day))
                .orElseThrow(() -> Rules.refusal(WHOLE.field("since"), ProblemText.of("replay.none-since")));
    }
}
