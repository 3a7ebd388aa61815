package kz.mediagrid.editorpages.asked;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import kz.mediagrid.gateway.request.InformationRequest;
import kz.mediagrid.schemas.RequestAddressing;

/** What the authorised body does with requests that are not answered yet. */
enum TermAction {
    EXTEND("extension"),
    CANCEL("cancellation"),
    AGREE("agreement");

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
        return request.state() == InformationRequest.State.OPEN
                && switch (this) {
                    case EXTEND -> request.termStartsAt().isPresent();
                    case CANCEL -> true;
                    case AGREE ->
                        request.asked().getAddressing() == RequestAddressing.BY_AGREEMENT
                                && request.agreement() == null;
                };
    }
}
