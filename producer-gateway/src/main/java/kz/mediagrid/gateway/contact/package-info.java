/** Contacts that are not for the media: set aside, read back, and shown to those who may see them. */
@NullMarked
package kz.mediagrid.gateway.contact;

import org.jspecify.annotations.NullMarked;
