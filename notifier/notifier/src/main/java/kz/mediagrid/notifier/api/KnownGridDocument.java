package kz.mediagrid.notifier.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kz.mediagrid.schemas.PlannedEvent;

/**
 * The events of a week as they were known at an instant.
 *
 * @param week the week
 * @param asOf the instant, business time
 * @param commandOffset offset of the last command received by then; -1 if no command was received
 * @param version number of the newest version published by then; 0 if none was published
 * @param events all events of the week, with released and unreleased details
 */
@Schema(name = "KnownGrid")
record KnownGridDocument(String week, String asOf, long commandOffset, int version, List<PlannedEvent> events) {}
