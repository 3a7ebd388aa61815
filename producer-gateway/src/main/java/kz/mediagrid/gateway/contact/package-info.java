/** Contacts that are not for the media: stores them apart from the commands, and shows them to those who may see them. */
@NullMarked
package kz.mediagrid.gateway.contact;

import org.jspecify.annotations.NullMarked;
