/** Shows who did what: sign-ins, invitations, links and keys, and the commands of bodies and of the authorised body. */
@NullMarked
package kz.mediagrid.gateway.audit;

import org.jspecify.annotations.NullMarked;
