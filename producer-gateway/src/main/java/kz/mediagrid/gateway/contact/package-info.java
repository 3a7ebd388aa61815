/**
 * Contacts that are not for the media: stores these contacts apart from the commands, and shows them to readers who may
 * see them.
 */
@NullMarked
package kz.mediagrid.gateway.contact;

import org.jspecify.annotations.NullMarked;
