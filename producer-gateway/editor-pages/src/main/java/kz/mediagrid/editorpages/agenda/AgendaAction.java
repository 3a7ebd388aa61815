package kz.mediagrid.editorpages.agenda;

/** The changes of a joint matter that the authorised body makes in the form of the matter. */
enum AgendaAction {
    EXTEND("extension", "reason", "reason"),
    CANCEL("cancellation", "reason", "why"),
    NOTICE("notice", "text", "text");

    private final String path;
    private final String member;
    private final String text;

    AgendaAction(String path, String member, String text) {
        this.path = path;
        this.member = member;
        this.text = text;
    }

    /** The last part of the path of the API's call. */
    String path() {
        return path;
    }

    /** The name of the text in the content of the API's call. */
    String member() {
        return member;
    }

    /** The name of the text in the form. */
    String text() {
        return text;
    }
}
