/** Mail: each message that the clock wants sent to somebody, in Kazakh and Russian, until a mail server has it. */
@NullMarked
package kz.mediagrid.notifier.mail;

import org.jspecify.annotations.NullMarked;
