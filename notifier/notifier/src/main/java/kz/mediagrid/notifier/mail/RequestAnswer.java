package kz.mediagrid.notifier.mail;

import kz.mediagrid.schemas.RequestAnswered;

/**
 * An answer to an information request.
 *
 * @param answered the answer without its text and materials
 * @param isFirst whether it is the first answer, which alone decides whether the term was met
 */
record RequestAnswer(RequestAnswered answered, boolean isFirst) {}
