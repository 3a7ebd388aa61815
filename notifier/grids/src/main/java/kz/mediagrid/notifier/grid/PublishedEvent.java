package kz.mediagrid.notifier.grid;

import java.time.Instant;
import kz.mediagrid.schemas.GridEntry;

/**
 * A planned event as the newest versions of all weeks show it.
 *
 * @param entry its newest entry; the entry of the new week if the event moved there
 * @param changes the number of published changes of the event, in all weeks, from 1
 * @param changedAt the publication of the last of them [UTC instant of the business clock]
 */
public record PublishedEvent(GridEntry entry, int changes, Instant changedAt) {}
