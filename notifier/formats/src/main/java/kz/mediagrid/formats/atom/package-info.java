/** Feeds of published versions (Atom, RFC 4287). */
@NullMarked
package kz.mediagrid.formats.atom;

import org.jspecify.annotations.NullMarked;
