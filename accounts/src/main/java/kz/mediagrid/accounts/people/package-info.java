/** People: who may sign in, how they are invited, and the one-time links with which they sign in. */
@NullMarked
package kz.mediagrid.accounts.people;

import org.jspecify.annotations.NullMarked;
