/** Contacts that are not for the media: set aside, followed, and shown again to those who may see them. */
@NullMarked
package kz.mediagrid.gateway.contact;

import org.jspecify.annotations.NullMarked;
