/**
 * Stores private contacts, which are not for the media, separately from the commands. Shows a private contact only to
 * readers who may see it.
 */
@NullMarked
package kz.mediagrid.gateway.contact;

import org.jspecify.annotations.NullMarked;
