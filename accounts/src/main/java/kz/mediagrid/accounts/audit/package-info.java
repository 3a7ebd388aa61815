/** Makes the records of the topic {@code account-events}, which tell who did what about an access. */
@NullMarked
package kz.mediagrid.accounts.audit;

import org.jspecify.annotations.NullMarked;
