/** Frames the pages on which a body answers requests and contributes to joint matters: their lists, their forms, their refusals. */
@NullMarked
package kz.mediagrid.agencypages.reply;

import org.jspecify.annotations.NullMarked;
