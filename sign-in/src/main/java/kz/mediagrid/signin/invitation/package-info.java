/** Lets people in and out: invitations, one-time links, the page of people and the command {@code sign-in}. */
@NullMarked
package kz.mediagrid.signin.invitation;

import org.jspecify.annotations.NullMarked;
