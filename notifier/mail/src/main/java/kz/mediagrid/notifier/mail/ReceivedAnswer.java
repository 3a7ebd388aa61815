package kz.mediagrid.notifier.mail;

import kz.mediagrid.schemas.Submission;

/**
 * An answer to an information request, or a contribution to a joint matter, without its text and materials.
 *
 * @param submission the stamp: the body, and the time of receipt
 * @param isFirst whether it is the first of its body, which alone decides whether the term was met
 */
record ReceivedAnswer(Submission submission, boolean isFirst) {}
