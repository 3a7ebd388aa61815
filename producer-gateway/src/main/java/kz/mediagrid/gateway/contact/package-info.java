/**
 * Stores the contacts that are not for the media, separately from the commands. Shows them only to readers who may
 * see them.
 */
@NullMarked
package kz.mediagrid.gateway.contact;

import org.jspecify.annotations.NullMarked;
