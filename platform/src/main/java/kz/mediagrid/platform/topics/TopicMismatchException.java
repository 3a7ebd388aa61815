package kz.mediagrid.platform.topics;

/** A topic is missing or its settings differ from the catalogue; the message names topic and setting in one sentence. */
public final class TopicMismatchException extends RuntimeException {

    TopicMismatchException(String sentence) {
        super(sentence);
    }
}
