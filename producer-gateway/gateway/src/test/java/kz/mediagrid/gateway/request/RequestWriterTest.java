package kz.mediagrid.gateway.request;

import static kz.mediagrid.gateway.request.RequestFixture.DSM;
import static kz.mediagrid.gateway.request.RequestFixture.EDITOR;
import static kz.mediagrid.gateway.request.RequestFixture.EDU;
import static kz.mediagrid.gateway.request.RequestFixture.PATH;
import static kz.mediagrid.gateway.request.RequestFixture.PROKUROR;
import static kz.mediagrid.gateway.request.RequestFixture.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.mediagrid.edge.problem.InvalidField;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.EnglishTexts;
import kz.mediagrid.gateway.file.EmptyFiles;
import kz.mediagrid.schemas.InformationRequested;
import kz.mediagrid.schemas.Material;
import kz.mediagrid.schemas.RequestAddressing;
import kz.mediagrid.schemas.RequestAnswered;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestWriterTest {

    private final RequestFixture fixture = new RequestFixture();

    private static RequestProblem refused(ThrowingCallable call) {
        return catchThrowableOfType(RequestProblem.class, call);
    }

    @Test
    void theAddresseeItselfMayRecordItsAgreementAndNoOtherBody() {
        var id = fixture.ask("prokuror").id();

        var refused = refused(() -> fixture.writer().agree(id, fixture.agreeing(EDU, id, "a")));
        assertThat(refused.kind()).isEqualTo(ProblemKind.NOT_YOURS);
        assertThat(fixture.shown(id).term()).isNull();

        fixture.writer().agree(id, fixture.agreeing(PROKUROR, id, "a"));
        assertThat(fixture.shown(id).dueAt()).isNotNull();
    }

    @Test
    void everyAddresseeGetsARequestOfItsOwnAndAllShareABatch() {
        var asked = fixture.writer().ask(fixture.asking("k", "edu", "dsm"));

        assertThat(asked).extracting(InformationRequest::addressee).containsExactly("edu", "dsm");
        assertThat(asked).extracting(InformationRequest::id).doesNotHaveDuplicates();
        assertThat(asked).extracting(it -> it.asked().getBatchId()).containsOnly(batchOf(asked));
        assertThat(fixture.kept)
                .extracting(record -> ((InformationRequested) record).getRequestId())
                .containsExactly(idsOf(asked));
    }

    @Test
    void aRepeatIsTheSameAndWritesNothingAlsoAfterARestart() {
        var asked = fixture.writer().ask(fixture.asking("k", "edu", "dsm"));

        fixture.restart();
        var repeated = fixture.at(WEDNESDAY.plusSeconds(60)).writer().ask(fixture.asking("k", "edu", "dsm"));

        assertThat(repeated).isEqualTo(asked);
        assertThat(fixture.kept).hasSize(2);
    }

    @Test
    void aBatchThatWasCutShortIsCompletedByTheRepeat() {
        fixture.room = 1;
        var cut = refused(() -> fixture.writer().ask(fixture.asking("k", "edu", "dsm", "sci")));
        assertThat(cut.kind()).isEqualTo(ProblemKind.NOT_ACKNOWLEDGED);
        assertThat(cut.getHeaders().getFirst("Retry-After")).isNotNull();

        fixture.room = 3;
        fixture.restart();
        var later = WEDNESDAY.plusSeconds(60);
        var asked = fixture.at(later).writer().ask(fixture.asking("k", "edu", "dsm", "sci"));

        assertThat(fixture.kept)
                .extracting(record -> ((InformationRequested) record).getRequestId())
                .containsExactly(idsOf(asked));
        assertThat(asked).extracting(InformationRequest::receivedAt).containsExactly(WEDNESDAY, later, later);
        assertThat(asked).extracting(it -> it.asked().getBatchId()).containsOnly(batchOf(asked));
    }

    @Test
    void aKeyUsedForAnotherContentIsAConflictAlsoAfterARestart() {
        fixture.writer().ask(fixture.asking("k", "edu"));
        fixture.restart();

        assertThat(refused(() -> fixture.writer().ask(fixture.asking("k", "dsm")))
                        .kind())
                .isEqualTo(ProblemKind.KEY_REUSED);
        assertThat(fixture.kept).hasSize(1);
    }

    @Test
    void whoIsNotInOfficeThatDayIsNoAddresseeAndTheSuccessorIsNamed() {
        fixture.change(
                fixture.entry("edu").setValidUntil(LocalDate.of(2026, 12, 1)).setSuccessor("sci"));
        fixture.change(fixture.entry("dsm").setValidFrom(LocalDate.of(2026, 12, 3)));
        fixture.change(
                fixture.entry("zk").setValidUntil(LocalDate.of(2026, 12, 2)).setSuccessor("mti"));

        var asked = fixture.writer().ask(fixture.asking("k", "edu", "dsm", "zk"));

        assertThat(asked)
                .extracting(it -> it.asked().getAddressing())
                .containsExactly(
                        RequestAddressing.NO_ADDRESSEE, RequestAddressing.NO_ADDRESSEE, RequestAddressing.ADDRESSED);
        assertThat(asked).extracting(it -> it.asked().getSuccessor()).containsExactly("sci", null, null);
        assertThat(fixture.shown(asked.get(0).id()).dueAt()).isNull();
    }

    @Test
    void theClosingTimeIsWhatTheDirectorySaidThen() {
        fixture.change(fixture.entry("edu").setClosingTime(LocalTime.of(17, 0)));

        var asked = fixture.ask("edu").asked();
        fixture.change(fixture.entry("edu").setClosingTime(LocalTime.of(18, 0)));

        assertThat(asked.getClosingTime()).isEqualTo(LocalTime.of(17, 0));
        assertThat(fixture.ask("dsm").asked().getClosingTime()).isNull();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /addressees",
                "{} | /subject",
                "{'addressees':['edu',null]} | /addressees/1",
                "{'addressees':['edu','nobody']} | /addressees/1",
                "{'addressees':['edu','dsm','edu']} | /addressees/2",
                "{'subject':{'en':'Staff'}} | /subject",
                "{'subject':{'kk':'a\\nb'}} | /subject/kk",
                "{'text':{'kk':' '}} | /text/kk",
                "{'kinds':['DATA','DATA']} | /kinds/1",
                "{'kinds':[null]} | /kinds/0",
            })
    void whatCannotStandIsRefusedWithItsPlace(String json, String pointer) {
        var write = fixture.write(EDITOR, PATH, "k", json.replace('\'', '"'), RequestInformation.class);

        var problem = refused(() -> fixture.writer().ask(write));

        assertThat(problem.kind()).isEqualTo(ProblemKind.VALIDATION);
        assertThat(problem.faults()).extracting(InvalidField::pointer).contains(pointer);
        assertThat(fixture.kept).isEmpty();
    }

    @Test
    void fiftyOneAddresseesAreTooMany() {
        var many = IntStream.range(0, 51).mapToObj(i -> "body" + i).toArray(String[]::new);

        assertThat(EnglishTexts.faults(refused(() -> fixture.writer().ask(fixture.asking("k", many)))))
                .contains("/addressees: This has 51 items; at most 50 are allowed.");
    }

    @Test
    void anAnswerIsAddedToTheOneBeforeAndARepeatIsNot() {
        var id = fixture.ask("edu").id();

        var first = fixture.writer().answer(id, fixture.answering(EDU, id, "1"));
        var second = fixture.writer().answer(id, fixture.answering(EDU, id, "2"));
        fixture.restart();

        assertThat(first.after().answers()).hasSize(1);
        assertThat(second.after().answers()).hasSize(2);
        assertThat(fixture.writer().answer(id, fixture.answering(EDU, id, "1"))).isEqualTo(first);
        assertThat(fixture.kept).hasSize(3);
    }

    @Test
    void anAnswerToAnUnknownForeignOrCancelledRequestIsRefused() {
        var id = fixture.ask("edu").id();
        fixture.writer().cancel(id, fixture.cancelling(id, "c"));

        assertThat(refused(() -> fixture.writer().answer("req-0", fixture.answering(EDU, "req-0", "1")))
                        .kind())
                .isEqualTo(ProblemKind.NOT_FOUND);
        assertThat(refused(() -> fixture.writer().answer(id, fixture.answering(DSM, id, "2")))
                        .kind())
                .isEqualTo(ProblemKind.NOT_YOURS);
        assertThat(refused(() -> fixture.writer().answer(id, fixture.answering(EDU, id, "3")))
                        .kind())
                .isEqualTo(ProblemKind.CONFLICT);
        assertThat(fixture.kept).hasSize(2);
    }

    @Test
    void anAnswerWithNeitherTextNorMaterialIsRefused() {
        var id = fixture.ask("edu").id();
        var write = fixture.write(EDU, PATH + "/" + id + "/answer", "k", "{\"materials\":[]}", AnswerRequest.class);

        var problem = refused(() -> fixture.writer().answer(id, write));

        assertThat(problem.kind()).isEqualTo(ProblemKind.VALIDATION);
        assertThat(problem.faults()).extracting(InvalidField::pointer).containsExactly("");
    }

    @Test
    void aMaterialObeysTheRulesItObeysWithAnEvent() {
        var id = fixture.ask("edu").id();
        var json = "{\"materials\":[{\"kind\":\"DATA\",\"url\":\"http://example.kz/f\"},null]}";
        var write = fixture.write(EDU, PATH + "/" + id + "/answer", "k", json, AnswerRequest.class);

        assertThat(refused(() -> fixture.writer().answer(id, write)).faults().stream()
                        .map(InvalidField::pointer)
                        .collect(Collectors.toSet()))
                .contains("/materials/0/title", "/materials/0/language", "/materials/0/url", "/materials/1");
    }

    @Test
    void aLinkInAnyScriptIsStoredInAscii() {
        var id = fixture.ask("edu").id();
        var json = "{\"materials\":[{\"kind\":\"DATA\",\"title\":{\"kk\":\"Кітап\"},\"language\":\"kk\","
                + "\"url\":\"https://кітап.қаз/файл.pdf\"}]}";

        fixture.writer().answer(id, fixture.write(EDU, PATH + "/" + id + "/answer", "k", json, AnswerRequest.class));

        assertThat(fixture.kept.get(1))
                .isInstanceOfSatisfying(
                        RequestAnswered.class,
                        answer -> assertThat(answer.getMaterials())
                                .extracting(Material::getUrl)
                                .containsExactly("https://xn--80atqk3h.xn--80ao21a/%D1%84%D0%B0%D0%B9%D0%BB.pdf"));
    }

    @Test
    void aBodyThatEndedMayAnswerNoMore() {
        var id = fixture.ask("edu").id();
        fixture.change(fixture.entry("edu").setValidUntil(LocalDate.of(2026, 12, 1)));

        assertThat(refused(() -> fixture.writer().answer(id, fixture.answering(EDU, id, "k")))
                        .kind())
                .isEqualTo(ProblemKind.BODY_NOT_IN_DIRECTORY);
    }

    @Test
    void aBodyThatBeginsLaterAnswersWhatItDidNotOwe() {
        fixture.change(fixture.entry("edu").setValidFrom(LocalDate.of(2026, 12, 3)));
        var id = fixture.ask("edu").id();

        fixture.at(RequestFixture.LAST_MOMENT).writer().answer(id, fixture.answering(EDU, id, "k"));

        assertThat(fixture.shown(id).state()).isEqualTo(InformationRequest.State.ANSWERED);
        assertThat(fixture.shown(id).term()).isNull();
    }

    @Test
    void whatIsAnsweredOrCancelledIsNotCancelledAgain() {
        var answered = fixture.ask("edu").id();
        fixture.writer().answer(answered, fixture.answering(EDU, answered, "k"));
        var cancelled = fixture.ask("dsm").id();
        var first = fixture.writer().cancel(cancelled, fixture.cancelling(cancelled, "k"));

        assertThat(refused(() -> fixture.writer().cancel(answered, fixture.cancelling(answered, "c")))
                        .kind())
                .isEqualTo(ProblemKind.CONFLICT);
        assertThat(refused(() -> fixture.writer().cancel(cancelled, fixture.cancelling(cancelled, "other")))
                        .kind())
                .isEqualTo(ProblemKind.CONFLICT);
        assertThat(fixture.writer().cancel(cancelled, fixture.cancelling(cancelled, "k")))
                .as("a repeat")
                .isEqualTo(first);
    }

    @Test
    void anAgreementIsRecordedOnceAndOnlyWhereOneIsNeeded() {
        var needed = fixture.ask("prokuror").id();
        var notNeeded = fixture.ask("edu").id();
        fixture.writer().agree(needed, fixture.agreeing(needed, "k"));

        assertThat(refused(() -> fixture.writer().agree(needed, fixture.agreeing(needed, "again")))
                        .kind())
                .isEqualTo(ProblemKind.CONFLICT);
        assertThat(refused(() -> fixture.writer().agree(notNeeded, fixture.agreeing(notNeeded, "k")))
                        .kind())
                .isEqualTo(ProblemKind.CONFLICT);
    }

    @Test
    void whatWaitsForAnAgreementMayBeAnsweredAndThenNeedsNone() {
        var id = fixture.ask("prokuror").id();

        fixture.writer().answer(id, fixture.answering(PROKUROR, id, "k"));

        assertThat(fixture.shown(id).state()).isEqualTo(InformationRequest.State.ANSWERED);
        assertThat(refused(() -> fixture.writer().agree(id, fixture.agreeing(id, "k")))
                        .kind())
                .isEqualTo(ProblemKind.CONFLICT);
    }

    @Test
    void whatAnotherGatewayDecidedFirstIsAConflictHereToo() {
        var id = fixture.ask("edu").id();
        var elsewhere = new RequestFixture();
        elsewhere.kept.addAll(fixture.kept);
        elsewhere.restart();
        elsewhere.writer().cancel(id, elsewhere.cancelling(id, "k"));
        // This gateway judges before the other's entry comes, and sees both in the log's order.
        var writer = new RequestWriter(
                fixture.requests,
                fixture.directory,
                fixture.terms(),
                entries -> {
                    fixture.requests.apply(elsewhere.kept.get(1));
                    entries.forEach(fixture.requests::apply);
                },
                EmptyFiles.FILES);

        assertThat(refused(() -> writer.answer(id, fixture.answering(EDU, id, "k")))
                        .kind())
                .isEqualTo(ProblemKind.CONFLICT);
        assertThat(fixture.shown(id).answers()).isEmpty();
        assertThat(refused(() -> writer.answer(id, fixture.answering(EDU, id, "k")))
                        .kind())
                .as("a repeat")
                .isEqualTo(ProblemKind.CONFLICT);
    }

    @Test
    void whereTheCalendarEndsNoTermBegins() {
        fixture.at(Instant.parse("2199-12-31T10:00:00Z"));

        assertThat(refused(() -> fixture.ask("edu")).kind()).isEqualTo(ProblemKind.VALIDATION);
    }

    private static String batchOf(List<InformationRequest> asked) {
        InformationRequested first = asked.get(0).asked();
        return first.getBatchId();
    }

    private static String[] idsOf(List<InformationRequest> asked) {
        return asked.stream().map(InformationRequest::id).toArray(String[]::new);
    }
}
