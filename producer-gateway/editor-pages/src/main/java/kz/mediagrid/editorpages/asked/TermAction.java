package kz.mediagrid.editorpages.asked;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import kz.mediagrid.gateway.request.InformationRequest;
import kz.mediagrid.schemas.RequestAddressing;
import kz.mediagrid.schemas.RequestMessageKind;

/** The actions of the authorised body on requests: changes of their terms, and replies to messages. */
enum TermAction {
    EXTEND("extension"),
    CANCEL("cancellation"),
    AGREE("agreement"),
    REPLY("messages");

    private final String path;

    TermAction(String path) {
        this.path = path;
    }

    /** @param button the value of the pressed button */
    static Optional<TermAction> of(String button) {
        return Arrays.stream(values())
                .filter(action -> action.button().equals(button))
                .findFirst();
    }

    String button() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The last part of the path of the API's call. */
    String path() {
        return path;
    }

    /** Whether the action is meant for the request if it is chosen for all. */
    boolean concerns(InformationRequest request) {
        var open = request.state() == InformationRequest.State.OPEN;
        return switch (this) {
            case EXTEND -> open && request.termStartsAt().isPresent();
            case CANCEL -> open;
            case AGREE ->
                open
                        && request.asked().getAddressing() == RequestAddressing.BY_AGREEMENT
                        && request.agreement() == null;
            case REPLY -> isAsking(request);
        };
    }

    /** Whether the last message of the addressee waits for a reply. */
    static boolean isAsking(InformationRequest request) {
        var messages = request.messages();
        return request.state() != InformationRequest.State.CANCELLED
                && !messages.isEmpty()
                && messages.get(messages.size() - 1).getKind() != RequestMessageKind.REPLY;
    }
}
