package kz.mediagrid.agencypages.reply;

import java.util.regex.Pattern;
import kz.mediagrid.agencypages.form.MaterialLines;

/** A text with materials that a body sends when it is asked. */
public enum Reply {
    /** The answer to an information request. */
    ANSWER("request", "answers", "answer", "text\\.(kk|ru|en)"),
    /** The contribution to a joint matter. */
    CONTRIBUTION("matter", "contributions", "contribution", "text\\.(kk|ru|en)|textForMedia");

    private final String subject;
    private final String counted;
    private final String draft;
    private final Pattern fields;

    Reply(String subject, String counted, String draft, String fields) {
        this.subject = subject;
        this.counted = counted;
        this.draft = draft;
        this.fields = Pattern.compile(fields + "|" + MaterialLines.FIELDS);
    }

    /** The name under which a template has the thing that is replied to. */
    String subject() {
        return subject;
    }

    /** The hidden field with the number of replies that the page showed. */
    String counted() {
        return counted;
    }

    /** The part of a draft's id that says what it becomes. */
    String draft() {
        return draft;
    }

    /** The names of the fields of the form. */
    Pattern fields() {
        return fields;
    }
}
