package kz.mediagrid.gateway.matter;

import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Wording;

/**
 * The cancellation of a joint matter, for one reader.
 *
 * @param by the body that cancelled the matter
 */
public record CancellationInWords(Moment at, Wording by, Wording reason) {}
