/** What those who watch say of what a body owes: that they know of it, who sees to it, a note. */
@NullMarked
package kz.mediagrid.gateway.obligation;

import org.jspecify.annotations.NullMarked;
