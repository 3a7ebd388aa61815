package kz.mediagrid.endtoend;

import java.util.List;
import java.util.Map;

/** Joint matters that the authorised body or a body concerned opens. */
final class Matters {

    private Matters() {}

    /** Opens a matter that arose on the day on which the shared media-grid begins, and returns its number. */
    static String opened(Newsroom newsroom, List<String> concerned, List<String> inCopy) {
        return openedBy(newsroom, newsroom.editorKey(), concerned, inCopy);
    }

    /** Opens the same matter by the body with the API key {@code key}. */
    static String openedBy(Newsroom newsroom, String key, List<String> concerned, List<String> inCopy) {
        var answer = newsroom.request("POST", "/api/joint-matters")
                .as(key)
                .once()
                .json(Map.of(
                        "aroseOn",
                        "2026-11-30",
                        "subject",
                        Plans.text("Су тасқынына дайындық", "Подготовка к паводку"),
                        "text",
                        Plans.text("Су деңгейі көтерілуде.", "Уровень растёт."),
                        "bodies",
                        concerned,
                        "inCopy",
                        inCopy))
                .send();
        if (answer.status() != 201) {
            throw new IllegalStateException("no matter was opened: " + answer);
        }
        return answer.text("id");
    }
}
