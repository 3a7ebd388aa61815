/** The information requests to a body: the question, the due time with its reasons, the answers and the messages (para. 7 and 8). */
@NullMarked
package kz.mediagrid.agencypages.request;

import org.jspecify.annotations.NullMarked;
