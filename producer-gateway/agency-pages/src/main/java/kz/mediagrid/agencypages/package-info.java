/** The pages on which the press secretaries of state bodies send the events of a week. */
@NullMarked
package kz.mediagrid.agencypages;

import org.jspecify.annotations.NullMarked;
