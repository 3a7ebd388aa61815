package kz.mediagrid.notifier.mail;

import static kz.mediagrid.notifier.mail.MailFixture.contribution;
import static kz.mediagrid.notifier.mail.MailFixture.released;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import kz.mediagrid.edge.mail.MailText;
import kz.mediagrid.schemas.BodyContribution;
import kz.mediagrid.schemas.JointNotice;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Material;
import kz.mediagrid.schemas.MaterialKind;
import kz.mediagrid.schemas.MatterContribution;
import org.junit.jupiter.api.Test;

/** The consolidated notice as a mail: whole where that is short, and where the rest is, where it is not. */
class NoticeTextsTest {

    private static final MailForm BOTH = new MailForm(new MailWords(MailConfiguration.words()), null, false);

    private final NoticeTexts texts = new NoticeTexts(
            new MailWords(MailConfiguration.words()),
            code -> new LocalizedText(code + "-kk", code + "-ru", null),
            new PageLinks("https://pages.example.kz/"));

    @Test
    void aNoticeSaysWhoSaidWhatAndWhoIsSilent() {
        var mail = write(released("mat-1"), "edu");

        assertThat(mail.subject())
                .isEqualTo("Бірлескен мәселе бойынша жиынтық хабарлама: \u2068Су тасқыны\u2069 / "
                        + "Сводное уведомление по совместному вопросу: \u2068Паводок\u2069");
        assertThat(withoutIsolates(mail)).isEqualTo("""
                Уәкілетті орган сіздің мемлекеттік органыңызға қатысты бірлескен мәселе бойынша жиынтық хабарлама жібереді.
                Мәселе: Су тасқыны
                Туындаған күні: 2026 жылғы 1 желтоқсан
                Уәкілетті органның мәтіні: Для единой повестки.
                edu-kk: 12 школ готовы.
                Ещё три ждут.
                Ақпарат жібермеген мемлекеттік органдар: dsm-kk
                Хабарламаның толық мәтіні «Медиа-грид» жүйесінде.
                Хабарлама беті:
                https://pages.example.kz/matters/mat-1?lang=kk
                Бұл хат автоматты түрде жіберілді.
                Бұл хатқа келген жауаптарды ешкім оқымайды. Жауапты «Медиа-грид» жүйесіндегі бетте беріңіз.

                ---

                Уполномоченный орган направляет сводное уведомление по совместному вопросу, который касается вашего госоргана.
                Вопрос: Паводок
                Возник: 1 декабря 2026 года
                Текст уполномоченного органа: Для единой повестки.
                edu-ru: 12 школ готовы.
                Ещё три ждут.
                Информацию не направили: dsm-ru
                Полный текст уведомления – в системе «Медиа-грид».
                Уведомление на странице:
                https://pages.example.kz/matters/mat-1?lang=ru
                Это письмо отправлено автоматически.
                Ответы на это письмо никто не читает. Отвечайте на странице системы «Медиа-грид».
                """);
    }

    @Test
    void aMaterialIsNamedWithItsAddress() {
        var material = Material.newBuilder()
                .setKind(MaterialKind.DATA)
                .setTitle(new LocalizedText(null, "Паводок в цифрах", null))
                .setLanguage("ru")
                .setMediaType("application/pdf")
                .setSizeBytes(1)
                .setSha256("0".repeat(64))
                .setUrl("https://files.example.kz/1")
                .build();
        var said = new BodyContribution("edu", MailFixture.MORNING, new MatterContribution(null, List.of(material)));

        var mail = write(released("mat-1").setContributions(List.of(said)), "edu");

        assertThat(mail.plain())
                .contains("\u2068edu-ru\u2069: материал: \u2068Паводок в цифрах\u2069 https://files.example.kz/1");
    }

    @Test
    void whatIsLongIsShortenedAndTheMailSaysSo() {
        var mail = write(released("mat-1").setContributions(List.of(contribution("я".repeat(2_001)))), "edu");
        var whole = write(released("mat-1").setContributions(List.of(contribution("я".repeat(2_000)))), "edu");

        assertThat(mail.plain())
                .contains("я".repeat(1_999) + "…", "Длинные тексты в этом письме сокращены.")
                .doesNotContain("я".repeat(2_000));
        assertThat(whole.plain()).contains("я".repeat(2_000)).doesNotContain("сокращены");
    }

    @Test
    void aLongRowOfContributionsIsShortenedToo() {
        var many = Collections.nCopies(51, contribution("да"));

        var mail = write(released("mat-1").setContributions(many), "edu");

        assertThat(withoutIsolates(mail).split("edu-ru: да", -1)).hasSize(51);
        assertThat(mail.plain()).contains("сокращены");
    }

    @Test
    void bodiesAreNamedInTheOrderOfTheirNames() {
        var late = BodyContribution.newBuilder(contribution("Из здравоохранения."))
                .setAgencyCode("dsm")
                .build();
        var mail = write(
                released("mat-1")
                        .setContributions(List.of(contribution("Из просвещения."), late))
                        .setMissing(List.of("moa", "mfa", "emer")),
                "edu");

        assertThat(withoutIsolates(mail))
                .contains("dsm-ru: Из здравоохранения.\nedu-ru: Из просвещения.\n")
                .contains("Информацию не направили: emer-ru; mfa-ru; moa-ru\n");
    }

    @Test
    void aSupplementSaysItsNumberAndThatItHasOnlyWhatCameSince() {
        var mail = write(released("mat-1").setSupplement(2), "edu");

        assertThat(mail.subject())
                .contains(
                        "жиынтық хабарламаға 2-толықтыру", "Сводное уведомление по совместному вопросу, дополнение 2");
        assertThat(mail.plain())
                .contains(
                        "Это дополнение 2 к сводному уведомлению: в нём только информация, поступившая после прежнего.");
        assertThat(write(released("mat-1"), "edu").plain()).doesNotContain("дополнение");
    }

    @Test
    void aBodyInCopyIsToldThatItIsForItsInformationAndWhereTheWholeIs() {
        var notice = released("mat-1").setInCopy(List.of("mfa"));

        assertThat(write(notice, "mfa").plain())
                .contains(
                        "Уполномоченный орган направляет вашему госоргану для сведения сводное уведомление",
                        "мәлімет үшін жібереді",
                        "Полный текст уведомления")
                .doesNotContain("который касается вашего госоргана");
        assertThat(write(notice, "edu").plain())
                .contains("который касается вашего госоргана")
                .doesNotContain("для сведения");
    }

    @Test
    void whoTookOverFromABodyIsNotSentWhereItMayNotRead() {
        assertThat(write(released("mat-1"), "new").plain()).doesNotContain("Полный текст");
    }

    @Test
    void whatPeopleWroteIsNoMarkupAndNoSecondHeader() {
        var mail = write(
                released("mat-1")
                        .setSubject(new LocalizedText(null, "<b>a</b>\r\nBcc: x@example.kz", null))
                        .setText(new LocalizedText(null, "<script>\u2028{0}</script>", null)),
                "edu");

        assertThat(mail.subject()).doesNotContain("\r", "\n");
        assertThat(mail.html()).doesNotContain("<b>", "<script>").contains("&lt;script&gt; {0}");
    }

    @Test
    void eachLineOfATextThatSomebodyWroteIsIsolated() {
        var mail = write(released("mat-1").setText(new LocalizedText(null, "مؤتمر\n\u202Eтекст\u2069", null)), "edu");

        assertThat(mail.plain())
                .contains("\nТекст уполномоченного органа: \u2068مؤتمر\u2069\n\u2068текст\u2069\n")
                .contains("\nИнформацию не направили: \u2068dsm-ru\u2069\n");
    }

    private static String withoutIsolates(MailText mail) {
        return mail.plain().replaceAll("[\u2068\u2069]", "");
    }

    private MailText write(JointNotice.Builder notice, String agency) {
        return texts.write(BOTH, Notice.of(notice.build()), agency);
    }
}
