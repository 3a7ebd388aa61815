package kz.mediagrid.notifier.grid;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kz.mediagrid.edge.content.LocalTimes;

/**
 * The published weeks.
 *
 * @param weeks the weeks, the latest first, each with its newest version
 */
@Schema(name = "PublishedWeeks")
record PublishedWeekList(List<Week> weeks) {

    /**
     * A published week.
     *
     * @param week the week, e.g. {@code 2026-W50}
     * @param version the number of the newest version, from 1
     * @param publishedAt the time of publication of the newest version, business time
     * @param entryCount the number of entries of the newest version
     * @param stateHash SHA-256 over the hashes of these entries [64 hexadecimal digits]
     * @param href the address of the newest version
     */
    @Schema(name = "PublishedWeek")
    @JsonPropertyOrder({"week", "version", "publishedAt", "entryCount", "stateHash", "href"})
    record Week(String week, int version, String publishedAt, int entryCount, String stateHash, String href) {

        static Week of(PublishedGrid grid) {
            var header = grid.header();
            return new Week(
                    header.getWeek(),
                    header.getVersion(),
                    LocalTimes.write(header.getPublishedAt()),
                    grid.entries().size(),
                    header.getStateHash(),
                    "/api/grids/" + header.getWeek());
        }
    }
}
