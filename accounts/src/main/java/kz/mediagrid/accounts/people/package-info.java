/** Knows the people who may sign in, from the topic {@code people}. */
@NullMarked
package kz.mediagrid.accounts.people;

import org.jspecify.annotations.NullMarked;
