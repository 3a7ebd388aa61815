package kz.mediagrid.editorpages.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.mediagrid.schemas.InformationRequested;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.MaterialKind;
import kz.mediagrid.schemas.RequestAddressing;
import kz.mediagrid.schemas.Submission;
import org.junit.jupiter.api.Test;

class QuestionFormTest {

    @Test
    void theContentHasWhatWasTypedAndNothingElse() {
        var form = QuestionForm.typed(Map.of(
                "subject.ru", " Кадры ",
                "subject.kk", " ",
                "text.kk", "Қанша?\r\nҚашан?",
                "kind.STATISTICAL", "true",
                "kind.DATA", "true",
                "kind.NONE", "true",
                "_csrf", "token"));

        assertThat(form.content(List.of("edu")))
                .isEqualTo(Map.of(
                        "addressees", List.of("edu"),
                        "kinds", List.of("DATA", "STATISTICAL"),
                        "subject", Map.of("ru", "Кадры"),
                        "text", Map.of("kk", "Қанша?\nҚашан?")));
    }

    @Test
    void aReadyTextNeverReplacesWhatWasTyped() throws IOException {
        var ready = ReadyQuestions.read(
                new ByteArrayInputStream("key,kk,ru,en\nx.name,Атау,Имя,Name\nx.subject,Т,Тема,S\nx.text,М,Текст,T\n"
                        .getBytes(StandardCharsets.UTF_8)));
        var form = QuestionForm.typed(Map.of("subject.ru", "Моя тема", "text.ru", "Мой текст"))
                .with(ready.find("x").orElseThrow());

        assertThat(form.fields())
                .containsEntry("subject.ru", "Моя тема")
                .doesNotContainKey("subject.kk")
                .containsEntry("text.ru", "Мой текст\n\nТекст")
                .containsEntry("text.kk", "М");
        assertThat(form.with(ready.find("x").orElseThrow())).isEqualTo(form);
        assertThat(QuestionForm.typed(Map.of())
                        .with(ready.find("x").orElseThrow())
                        .fields())
                .containsEntry("subject.kk", "Т")
                .containsEntry("subject.ru", "Тема");
        assertThat(ready.find("y")).isEmpty();
    }

    @Test
    void everyReadyTextHasAllItsParts() {
        assertThat(ReadyQuestions.standard().all()).isNotEmpty().allSatisfy(ready -> {
            assertThat(ready.names()).containsOnlyKeys("kk", "ru", "en");
            assertThat(ready.texts()).containsOnlyKeys("subject.kk", "subject.ru", "text.kk", "text.ru");
        });
    }

    @Test
    void aLineOfAReadyTextWithACommaTooManyIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReadyQuestions.read(
                        new ByteArrayInputStream("key,kk,ru,en\nx.text,а,б,в,г\n".getBytes(StandardCharsets.UTF_8))));
    }

    private static InformationRequested asked(String subject, MaterialKind... kinds) {
        return InformationRequested.newBuilder()
                .setSubmission(Submission.newBuilder()
                        .setSubmissionId("s")
                        .setRequestId("r")
                        .setReceivedAt(Instant.EPOCH)
                        .setActor("acc-1")
                        .setAgencyCode("mam")
                        .build())
                .setRequestId("req")
                .setBatchId("bat")
                .setAddressee("edu")
                .setAddressing(RequestAddressing.ADDRESSED)
                .setSubject(LocalizedText.newBuilder().setRu(subject).build())
                .setKinds(List.of(kinds))
                .build();
    }

    @Test
    void theSameIsTheSameWordsOrASameKind() {
        var now = asked("О кадрах", MaterialKind.DATA);

        assertThat(QuestionPreviews.isSame(asked("о КАДРАХ?"), now)).isTrue();
        assertThat(QuestionPreviews.isSame(asked("О другом", MaterialKind.DATA, MaterialKind.OTHER), now))
                .isTrue();
        assertThat(QuestionPreviews.isSame(asked("О другом", MaterialKind.OTHER), now))
                .isFalse();
        assertThat(QuestionPreviews.isSame(asked("О другом"), asked("О кадрах")))
                .isFalse();
    }
}
