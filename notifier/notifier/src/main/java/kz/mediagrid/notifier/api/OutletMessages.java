package kz.mediagrid.notifier.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.GridEntry;
import org.jspecify.annotations.Nullable;

/** The messages that outlets are posted. */
final class OutletMessages {

    private OutletMessages() {}

    /**
     * The message of a version.
     *
     * @param type media-grid.published
     * @param timestamp time of publication, UTC
     * @param data the version
     */
    @Schema(name = "VersionMessage")
    record VersionMessage(String type, String timestamp, VersionData data) {}

    /**
     * A version in a message, as far as it is within the outlet's size limit. The header's fields come first.
     *
     * @param previousVersion version that this one changes; absent in version 1
     * @param changeCount number of changes of the version
     * @param whole whether the outlet lacks the previous version, so that the message has entries in place of changes
     * @param filtered true if the outlet has a filter; absent otherwise
     * @param matchingCount number of changes, or of entries if whole, that pass the filter; absent without one
     * @param inline ENTRIES: everything; CHANGES: changes without their entries; NOTHING: neither
     * @param changes changes that the filter lets through; absent if inline is NOTHING
     * @param entries entries that the filter lets through, if whole
     * @param grid address of the whole version
     * @param gridKey key for the whole version, to send as the header Grid-Key
     */
    @Schema(name = "VersionMessageData")
    record VersionData(
            @Nullable Integer previousVersion,
            int changeCount,
            boolean whole,
            @Nullable Boolean filtered,
            @Nullable Integer matchingCount,
            String inline,
            @Nullable List<GridChange> changes,
            @Nullable List<GridEntry> entries,
            String grid,
            String gridKey) {}

    /**
     * The message of a joint matter's consolidated notice, or of a supplement to it.
     *
     * @param type joint-matter.notice
     * @param timestamp time of release, UTC
     * @param data the notice, as far as it is within the outlet's size limit, with the field inline: CONTRIBUTIONS or NOTHING
     */
    @Schema(name = "NoticeMessage")
    record NoticeMessage(String type, String timestamp, NoticeDocument data) {}

    /**
     * A test message, which an outlet requests or which precedes a new address.
     *
     * @param type media-grid.test
     * @param timestamp time of the test, UTC
     * @param data the outlet
     */
    @Schema(name = "TestMessage")
    record TestMessage(String type, String timestamp, TestData data) {}

    /**
     * The content of a test message.
     *
     * @param outlet id of the outlet
     */
    @Schema(name = "TestMessageData")
    record TestData(String outlet) {}

    /**
     * A question whether a suspended outlet takes messages again.
     *
     * @param type media-grid.probe
     * @param timestamp time of the question, UTC
     * @param data the outlet
     */
    @Schema(name = "ProbeMessage")
    record ProbeMessage(String type, String timestamp, ProbeData data) {}

    /**
     * The content of a probe.
     *
     * @param outlet id of the outlet
     * @param suspendedAt time of the suspension, UTC
     */
    @Schema(name = "ProbeMessageData")
    record ProbeData(String outlet, String suspendedAt) {}
}
