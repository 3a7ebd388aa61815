package kz.mediagrid.calendar;

/** One text in Kazakh, Russian and English. */
public record Statement(String kk, String ru, String en) {

    static final Statement NONE = new Statement("", "", "");

    /** The text in {@code language}. */
    public String in(Language language) {
        return switch (language) {
            case KK -> kk;
            case RU -> ru;
            case EN -> en;
        };
    }

    /** A statement that is the same in all three languages, such as the number of an order. */
    static Statement same(String words) {
        return new Statement(words, words, words);
    }

    /** This text, then {@code between}, then {@code more}, in each language. */
    Statement and(String between, Statement more) {
        return new Statement(kk + between + more.kk, ru + between + more.ru, en + between + more.en);
    }

    boolean isEmpty() {
        return equals(NONE);
    }
}
