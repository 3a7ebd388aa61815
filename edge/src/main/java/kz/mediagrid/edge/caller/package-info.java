/** Defines accounts, their roles, and the table of routes with the roles that may make each call. */
@NullMarked
package kz.mediagrid.edge.caller;

import org.jspecify.annotations.NullMarked;
