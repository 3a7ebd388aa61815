/** Names and makes the consolidated notices of joint matters and their supplements. */
@NullMarked
package kz.mediagrid.matters;

import org.jspecify.annotations.NullMarked;
