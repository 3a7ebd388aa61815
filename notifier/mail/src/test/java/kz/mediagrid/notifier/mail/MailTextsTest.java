package kz.mediagrid.notifier.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kz.mediagrid.edge.mail.MailText;
import kz.mediagrid.grid.filing.Filed;
import kz.mediagrid.grid.filing.FiledEvents;
import kz.mediagrid.grid.testing.Filings;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.MessageAddressee;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageKind;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.RequestAddressing;
import kz.mediagrid.state.testing.HeapStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text of a mail: Kazakh first, then Russian. */
class MailTextsTest {

    private static final LocalizedText BODY =
            new LocalizedText("Оқу-ағарту министрлігі", "Министерство просвещения", null);

    private static final MailForm BOTH = new MailForm(new MailWords(MailConfiguration.words()), null, false);

    private final MailTexts texts = texts(BODY);

    @Test
    void aMailSaysTheSameInKazakhAndThenInRussian() {
        var mail = write(MailFixture.message("req-1", MessageKind.ESCALATED, MessageAddressee.HEAD)
                .setStep(2));

        assertThat(mail.subject())
                .isEqualTo("Мерзімі өтті: «\u2068Мектеп тамағы\u2069» сұрау салуына жауап / "
                        + "Срок истёк: ответ на запрос «\u2068Школьное питание\u2069»");
        assertThat(withoutIsolates(mail.plain())).isEqualTo("""
                Сұрау салуға жауап беру мерзімі өтті. Жауап келіп түскен жоқ.
                Міндеттеме: «Мектеп тамағы» сұрау салуына жауап
                Мемлекеттік орган: Оқу-ағарту министрлігі
                Орындау мерзімі: 2026 жылғы 3 желтоқсан, бейсенбі, күннің соңына дейін
                Хабарлау сатысы: 2
                Бұл хат автоматты түрде жіберілді.
                Бұл хатқа келген жауаптарды ешкім оқымайды. Жауапты «Медиа-грид» жүйесіндегі бетте беріңіз.

                ---

                Срок ответа на запрос истёк. Ответ не поступил.
                Обязательство: ответ на запрос «Школьное питание»
                Государственный орган: Министерство просвещения
                Срок исполнения: до конца четверга, 3 декабря 2026 года
                Ступень уведомления: 2
                Это письмо отправлено автоматически.
                Ответы на это письмо никто не читает. Отвечайте на странице системы «Медиа-грид».
                """);
        assertThat(mail.html()).contains("<div lang=\"kk\">", "<div lang=\"ru\">");
    }

    @ParameterizedTest
    @CsvSource({
        "WEEKLY_SUBMISSION, 'апталық нысан, 2026 жылғы 7–13 желтоқсан', 'недельная форма, 7–13 декабря 2026 года'",
        "GRID_DISPATCH, 'жіберу, 2026 жылғы 7–13 желтоқсан', 'направление медиа-грида в СМИ, 7–13 декабря 2026 года'"
    })
    void aWeekIsNamedByItsDaysAndNoCodeIsShown(ObligationKind kind, String kazakh, String russian) {
        var mail = write(MailFixture.message("2026-W50", MessageKind.REMINDER, MessageAddressee.UNIT)
                .setTitle(null)
                .setOwed(MailFixture.owed(kind + "/2026-W50").setKind(kind).build()));

        assertThat(mail.subject()).contains(kazakh, russian);
        assertThat(mail.subject() + mail.plain()).doesNotContainPattern("[A-Za-z]{2,}|2026-|24:00");
    }

    @Test
    void whatPeopleWroteIsNoMarkupAndNoSecondLine() {
        var mail = write(MailFixture.message("req-1", MessageKind.REQUESTED, MessageAddressee.UNIT)
                .setTitle(new LocalizedText(null, "<b>a</b>\r\nBcc: x@example.kz {0} 'q'", null)));

        assertThat(mail.html())
                .contains("&lt;b&gt;a&lt;/b&gt; Bcc: x@example.kz {0} &#39;q&#39;")
                .doesNotContain("<b>");
        assertThat(mail.subject()).doesNotContain("\r", "\n").contains("<b>a</b> Bcc");
        assertThat(mail.plain()).doesNotContain("\r").contains("Обязательство: ответ на запрос «\u2068<b>a</b> Bcc");
    }

    @Test
    void theDirectionOfATextThatSomebodyWroteNeverLeavesIt() {
        var mail = texts(new LocalizedText("وزارة", "وزارة", null))
                .write(
                        BOTH,
                        MailFixture.message("req-1", MessageKind.REQUESTED, MessageAddressee.UNIT)
                                .setTitle(new LocalizedText("مؤتمر", "\u202Eмотороп\u2069", null))
                                .build(),
                        new MailFacts(
                                MailFixture.owed("REQUEST_ANSWER/req-1").build(), Filed.NOTHING, null, null, null));

        assertThat(mail.subject()).contains("«\u2068مؤتمر\u2069»", "«\u2068мотороп\u2069»");
        assertThat(mail.plain()).contains("«\u2068مؤتمر\u2069»", "Государственный орган: \u2068وزارة\u2069\n");
        assertThat(mail.html()).contains("\u2068مؤتمر\u2069").doesNotContain("\u202E");
    }

    @Test
    void aLongTitleIsCutBetweenCharacters() {
        var mail = write(MailFixture.message("req-1", MessageKind.REQUESTED, MessageAddressee.UNIT)
                .setTitle(new LocalizedText("😀".repeat(300), null, null)));

        assertThat(mail.subject()).contains("😀".repeat(119) + "…").doesNotContain("😀".repeat(120));
    }

    @ParameterizedTest
    @CsvSource({
        "REQUESTED, REQUEST_ANSWER, Просим ответить",
        "REQUESTED, JOINT_CONTRIBUTION, в том числе вашего",
        "EXTENDED, REQUEST_ANSWER, продлил срок",
        "CANCELLED, REQUEST_ANSWER, Отвечать на него не нужно",
        "AGREEMENT_ASKED, REQUEST_ANSWER, только после согласования вашим органом",
        "REMINDER, WEEKLY_SUBMISSION, недельной формы",
        "REMINDER, REQUEST_ANSWER, ответа на запрос",
        "REMINDER, JOINT_CONTRIBUTION, по совместному вопросу",
        "REMINDER, GRID_DISPATCH, медиа-грида в СМИ",
        "ESCALATED, WEEKLY_SUBMISSION, недельной формы истёк: ничего не поступило.",
        "ESCALATED, REQUEST_ANSWER, Ответ не поступил",
        "ESCALATED, JOINT_CONTRIBUTION, Информация не поступила",
        "ESCALATED, GRID_DISPATCH, Медиа-грид не направлен"
    })
    void eachMailHasTheWordsOfWhatItIsAbout(MessageKind said, ObligationKind kind, String words) {
        var message = MailFixture.message("req-1", said, MessageAddressee.UNIT)
                .setOwed(MailFixture.owed(kind + "/req-1").setKind(kind).build());

        var mail = write(message);

        assertThat(mail.plain()).contains("Мектеп тамағы", "Школьное питание", words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 0 | өтті: 1 іс-шара ұсынылды, апта толық | истёк: подано 1 мероприятие, неделя не объявлена",
                "3 | 1 | өтті: 3 іс-шара ұсынылды, апта толық | истёк: подано 3 мероприятия, неделя не объявлена",
                "5 | 0 | өтті: 5 іс-шара ұсынылды, апта толық | истёк: подано 5 мероприятий, неделя не объявлена",
                "0 | 2 | өтті: ұсынылған іс-шаралар қайтарып алынды | истёк: поданные мероприятия отозваны или перенесены"
            })
    void ofAWeekThatWasNotDeclaredAMailSaysWhatWasFiled(int planned, int gone, String kazakh, String russian) {
        var message = MailFixture.message("2026-W50", MessageKind.ESCALATED, MessageAddressee.UNIT)
                .setOwed(MailFixture.owed("WEEKLY_SUBMISSION/2026-W50/edu")
                        .setKind(ObligationKind.WEEKLY_SUBMISSION)
                        .build());

        var mail = write(message, new Filed(planned, gone));

        assertThat(mail.plain()).contains(kazakh, russian).doesNotContain("ештеңе түскен жоқ", "ничего не поступило");
    }

    @Test
    void whatTheAgencyFiledForTheWeekIsCountedWhenTheMailIsWritten() {
        var inbox = Inbox.empty("mam", new HeapStores(), new HeapStores(), new FiledEvents(new HeapStores()));
        var writer = new Writer(
                inbox,
                MailConfiguration.words(),
                version -> Optional.empty(),
                null,
                new ReplyAddress(null, inbox.addresses()));
        var message = MailFixture.message("2026-W50", MessageKind.ESCALATED, MessageAddressee.UNIT)
                .setOwed(MailFixture.owed("WEEKLY_SUBMISSION/2026-W50/edu")
                        .setKind(ObligationKind.WEEKLY_SUBMISSION)
                        .build())
                .build();
        assertThat(writer.write(message).orElseThrow().plain()).contains("истёк: ничего не поступило");

        inbox.filed().apply(Filings.planned("edu-1", "edu", "2026-W50"));
        inbox.filed().apply(Filings.planned("edu-2", "edu", "2026-W50"));
        inbox.filed().apply(Filings.planned("dsm-1", "dsm", "2026-W50"));

        assertThat(writer.write(message).orElseThrow().plain()).contains("истёк: подано 2 мероприятия");
    }

    @Test
    void whereNoTermRunsYetNoDueTimeIsNamed() {
        var mail = write(MailFixture.message("req-1", MessageKind.AGREEMENT_ASKED, MessageAddressee.UNIT)
                .setOwed(MailFixture.owed("REQUEST_ANSWER/req-1")
                        .setDueGeneration(0)
                        .setDueAt(null)
                        .build()));

        assertThat(mail.plain())
                .contains("органыңыз келісім бергеннен кейін ғана басталады", "сұрау салудың бетінде беруге")
                .contains(
                        "Согласие можно дать на странице запроса или сообщить о нём уполномоченному органу: он его зафиксирует.")
                .doesNotContain("Срок исполнения", "Орындау мерзімі");
    }

    @Test
    void aProvisionalDueTimeIsCalledSo() {
        var mail = write(MailFixture.message("req-1", MessageKind.REMINDER, MessageAddressee.UNIT)
                .setOwed(MailFixture.owed("REQUEST_ANSWER/req-1")
                        .setProvisional(true)
                        .build()));

        assertThat(mail.plain()).contains("күннің соңына дейін (алдын ала:", "3 декабря 2026 года (предварительно:");
    }

    private static String withoutIsolates(String text) {
        return text.replaceAll("[\u2068\u2069]", "");
    }

    @ParameterizedTest
    @CsvSource({
        "BY_AGREEMENT, 'Согласование вашего органа зафиксировано, срок ответа на запрос начался.', поступил запрос",
        "ADDRESSED, В ваш госорган поступил запрос., зафиксировано"
    })
    void theMailAfterAnAgreementSaysSoAndIsNotThatOfANewRequest(
            RequestAddressing addressing, String said, String unsaid) {
        var message = MailFixture.message("req-1", MessageKind.REQUESTED, MessageAddressee.UNIT)
                .build();
        var question = AskedQuestion.of(
                MailFixture.request("req-1").setAddressing(addressing).build());

        var mail = texts.write(BOTH, message, new MailFacts(message.getOwed(), Filed.NOTHING, question, null, null));

        assertThat(mail.plain()).contains(said).doesNotContain(unsaid);
    }

    private MailText write(MessageDue.Builder builder) {
        return write(builder, Filed.NOTHING);
    }

    private MailText write(MessageDue.Builder builder, Filed filed) {
        var message = builder.build();
        return texts.write(BOTH, message, new MailFacts(message.getOwed(), filed, null, null, null));
    }

    private static MailTexts texts(LocalizedText agency) {
        var words = new MailWords(MailConfiguration.words());
        return new MailTexts(words, code -> agency, version -> Optional.empty(), new PageLinks(null));
    }
}
