/** Authenticates and authorises callers: accounts, their API keys and sign-ins, and the table of each role's calls. */
@NullMarked
package kz.mediagrid.edge.account;

import org.jspecify.annotations.NullMarked;
