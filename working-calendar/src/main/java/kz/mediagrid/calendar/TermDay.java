package kz.mediagrid.calendar;

/** One day of a term's proof, with its role. */
public record TermDay(CalendarDay day, Role role) {

    /** The role of a day in a term. */
    public enum Role {
        /** The day of receipt, from which the term is counted. */
        RECEIVED(new Statement("келіп түсті", "поступил", "received")),
        /** The day of receipt, if the term is counted from a later day. */
        RECEIVED_AFTER_HOURS(new Statement(
                "жұмыс уақытынан тыс келіп түсті", "поступил вне рабочего времени", "received outside working hours")),
        /** The working day that counts as the day of receipt, if the receipt was after hours. */
        REGISTERED(new Statement("тіркелді", "зарегистрирован", "counts as the day of receipt")),
        /** The day from which a term without a receipt is counted. */
        STARTED(new Statement(
                "мерзім осы күннен есептеледі", "срок исчисляется с этого дня", "the term runs from this day")),
        /** A day off between the start and the end. */
        SKIPPED(new Statement("есептелмейді", "не считается", "not counted")),
        /** The last day of the term. */
        DUE(new Statement("мерзім 24:00-де аяқталады", "срок истекает в 24:00", "the term ends at 24:00"));

        private final Statement text;

        Role(Statement text) {
            this.text = text;
        }

        public Statement text() {
            return text;
        }
    }

    /** The day as one line of the proof: date, weekday, worked or off, role, and reason. */
    public Statement line() {
        var worked = day.working()
                ? new Statement("жұмыс күні", "рабочий", "worked")
                : new Statement("демалыс күні", "выходной", "off");
        return Statement.same(day.date() + "  ")
                .and("", day.weekday())
                .and("  ", worked)
                .and("  ", role.text())
                .and(": ", day.explanation());
    }
}
