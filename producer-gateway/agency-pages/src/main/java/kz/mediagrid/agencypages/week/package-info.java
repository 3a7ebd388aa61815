/** The week of a state body: what it has filed and prepared, until when that is in time, and the table in which events are typed. */
@NullMarked
package kz.mediagrid.agencypages.week;

import org.jspecify.annotations.NullMarked;
