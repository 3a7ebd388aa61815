/** The clashes of a week, for the editor and for the state bodies whose events clash. */
@NullMarked
package kz.mediagrid.gateway.clash;

import org.jspecify.annotations.NullMarked;
