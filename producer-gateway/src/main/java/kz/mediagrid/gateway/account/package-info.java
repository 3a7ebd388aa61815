/** Who may call: accounts, their API keys, and the one table of what each role may do. */
@NullMarked
package kz.mediagrid.gateway.account;

import org.jspecify.annotations.NullMarked;
