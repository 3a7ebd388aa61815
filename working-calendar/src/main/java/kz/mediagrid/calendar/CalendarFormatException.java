package kz.mediagrid.calendar;

import java.util.List;

/**
 * Reports that a calendar's text cannot be read or contradicts itself. The message lists all problems, a sentence each.
 */
public final class CalendarFormatException extends IllegalArgumentException {

    private static final long serialVersionUID = 2L;

    private final transient List<Statement> statements;

    CalendarFormatException(List<Statement> statements) {
        super(String.join(" ", in(Language.EN, statements)));
        this.statements = List.copyOf(statements);
    }

    /** All problems; each is a sentence that names a line or a date. */
    public List<Statement> statements() {
        return statements;
    }

    /** All problems in English. */
    public List<String> problems() {
        return in(Language.EN, statements);
    }

    private static List<String> in(Language language, List<Statement> statements) {
        return statements.stream().map(it -> it.in(language)).toList();
    }
}
