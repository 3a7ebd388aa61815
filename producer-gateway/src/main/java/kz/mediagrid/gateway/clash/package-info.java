/** What clashes in a week, for the editor and for the bodies whose events it is about. */
@NullMarked
package kz.mediagrid.gateway.clash;

import org.jspecify.annotations.NullMarked;
