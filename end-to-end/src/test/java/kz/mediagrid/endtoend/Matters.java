package kz.mediagrid.endtoend;

import java.util.List;
import java.util.Map;

/** Joint matters that the authorised body opens. */
final class Matters {

    private Matters() {}

    /** Opens a matter that arose on the day on which the shared media-grid begins, and returns its number. */
    static String opened(Newsroom newsroom, List<String> concerned, List<String> inCopy) {
        var answer = newsroom.request("POST", "/api/joint-matters")
                .as(newsroom.editorKey())
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
