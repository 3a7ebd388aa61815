package kz.mediagrid.calendar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void whatWouldEndAStringIsEscaped() {
        assertThat(Json.of("say \"no\" to C:\\ and\nto\ttabs\r").text())
                .isEqualTo("\"say \\\"no\\\" to C:\\\\ and\\nto\\ttabs\\r\"");
    }

    @Test
    void controlCharactersAreWrittenByTheirNumber() {
        assertThat(Json.of("\0\u0007\u001f").text()).isEqualTo("\"\\u0000\\u0007\\u001f\"");
    }

    @Test
    void lettersOfEveryScriptStandAsTheyAre() {
        assertThat(Json.of("Құрбан айт, Ёлка, 😀 / <b>").text()).isEqualTo("\"Құрбан айт, Ёлка, 😀 / <b>\"");
    }

    @Test
    void anObjectKeepsTheOrderOfItsMembers() {
        var object = Json.object()
                .with("worked", true)
                .with("date", "2026-11-26")
                .with("days", Json.array(List.of(Json.of("a"), Json.object().json())))
                .with("none", Json.array(List.of()))
                .json();

        assertThat(object.text())
                .isEqualTo("{\"worked\":true,\"date\":\"2026-11-26\",\"days\":[\"a\",{}],\"none\":[]}");
    }
}
