/** API keys: made by a first start or an operator, and stored as hashes on the log. */
@NullMarked
package kz.mediagrid.accounts.key;

import org.jspecify.annotations.NullMarked;
