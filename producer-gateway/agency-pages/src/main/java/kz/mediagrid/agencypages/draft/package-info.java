/** The events that people of a state body prepare, on the server, until they send them. */
@NullMarked
package kz.mediagrid.agencypages.draft;

import org.jspecify.annotations.NullMarked;
