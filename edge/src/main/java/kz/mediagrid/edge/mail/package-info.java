/** Composes mails and sends them to a mail server. */
@NullMarked
package kz.mediagrid.edge.mail;

import org.jspecify.annotations.NullMarked;
