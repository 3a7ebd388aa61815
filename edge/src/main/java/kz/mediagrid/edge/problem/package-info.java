/** What is wrong with a call, said so that a person and a program can mend it (RFC 9457). */
@NullMarked
package kz.mediagrid.edge.problem;

import org.jspecify.annotations.NullMarked;
