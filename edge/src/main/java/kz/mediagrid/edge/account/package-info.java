/** Who may call: accounts, their API keys and sign-ins, and the table of what each role may do. */
@NullMarked
package kz.mediagrid.edge.account;

import org.jspecify.annotations.NullMarked;
