package kz.mediagrid.notifier.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.edge.mail.Mailer;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletApplication;
import kz.mediagrid.schemas.OutletStatus;
import kz.mediagrid.schemas.SubscriptionLanguage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class ApplicantMailTest {

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    private Instant now = Instant.parse("2026-12-09T03:30:00Z");

    @BeforeEach
    void start() {
        server.start();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "KK, Медиа-грид: өтінімге жауап, Еларна: медиа-гридті жіберу туралы",
        "RU, Медиа-грид: ответ на заявку, Еларна ТВ: в заявке",
        "EN, Media-grid: answer to the application, the application for the media-grid"
    })
    void theApplicantIsToldTheReasonInTheOwnLanguage(SubscriptionLanguage language, String subject, String text)
            throws Exception {
        assertThat(mail(Optional.of(new Mailer(sender, "media-grid@mam.example.kz")))
                        .refusal(refused(language), "не СМИ"))
                .isTrue();

        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()).singleElement().hasToString("a@elarna.example");
        assertThat(mail.getSubject()).isEqualTo(subject);
        assertThat(texts(mail.getContent())).contains(text, "не СМИ");
    }

    @ParameterizedTest
    @CsvSource({"KK, 30 күн ішінде жауап берілмеді", "RU, не ответили 30 дней", "EN, nobody answered the application"})
    void theApplicantIsToldThatNobodyAnswered(SubscriptionLanguage language, String text) throws Exception {
        assertThat(mail(Optional.of(new Mailer(sender, "media-grid@mam.example.kz")))
                        .removal(refused(language)))
                .isTrue();

        assertThat(texts(server.getReceivedMessages()[0].getContent())).contains(text);
    }

    @Test
    void aMailThatNoServerTakesIsSaidToBeUnsent() {
        server.stop();

        assertThat(mail(Optional.of(new Mailer(sender, "media-grid@mam.example.kz")))
                        .refusal(refused(SubscriptionLanguage.KK), "жоқ"))
                .isFalse();
        assertThat(mail(Optional.empty()).refusal(refused(SubscriptionLanguage.KK), "жоқ"))
                .isFalse();
    }

    @Test
    void aMailThatNoServerTookIsNoMailOfTheHour() {
        var mail = mail(Optional.of(new Mailer(sender, "media-grid@mam.example.kz")));
        server.stop();
        assertThat(mail.refusal(refused(SubscriptionLanguage.KK), "жоқ")).isFalse();

        start();

        assertThat(mail.refusal(refused(SubscriptionLanguage.KK), "жоқ")).isTrue();
    }

    @Test
    void anAddressThatOthersGaveForManyOutletsGetsOneMailAnHour() {
        var mail = mail(Optional.of(new Mailer(sender, "media-grid@mam.example.kz")));
        var again = Outlet.newBuilder(refused(SubscriptionLanguage.KK))
                .setApplication(new OutletApplication(
                        "A@Elarna.example", SubscriptionLanguage.KK, List.of(), "", Instant.EPOCH))
                .build();

        assertThat(mail.refusal(refused(SubscriptionLanguage.KK), "жоқ")).isTrue();
        assertThat(mail.refusal(again, "жоқ")).isFalse();
        now = now.plus(Duration.ofMinutes(59));
        assertThat(mail.refusal(again, "жоқ")).isFalse();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(mail.refusal(again, "жоқ")).isTrue();

        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void aNameAndAReasonWithLinesAndTagsAddNoHeaderAndNoMarkup() throws Exception {
        var refused = Outlet.newBuilder(refused(SubscriptionLanguage.RU))
                .setName(new LocalizedText(null, "Еларна\r\nBcc: all@elarna.example\r\n\r\n<b>x</b>", null))
                .build();

        assertThat(mail(Optional.of(new Mailer(sender, "media-grid@mam.example.kz")))
                        .refusal(refused, "\r\n.\r\nRCPT TO:<all@elarna.example>\r\n<script>x</script>"))
                .isTrue();

        assertThat(server.getReceivedMessages()).hasSize(1);
        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()).singleElement().hasToString("a@elarna.example");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).isEqualTo("Медиа-грид: ответ на заявку");
        assertThat(html(mail)).contains("&lt;b&gt;x", "&lt;script&gt;x").doesNotContain("<b>x", "<script");
    }

    private static String texts(Object content) throws Exception {
        if (content instanceof Multipart parts) {
            var all = new StringBuilder();
            for (int part = 0; part < parts.getCount(); part++) {
                all.append(texts(parts.getBodyPart(part).getContent()));
            }
            return all.toString();
        }
        return content.toString();
    }

    private static String html(Part part) throws Exception {
        if (part.getContent() instanceof Multipart parts) {
            var all = new StringBuilder();
            for (int number = 0; number < parts.getCount(); number++) {
                all.append(html(parts.getBodyPart(number)));
            }
            return all.toString();
        }
        return part.isMimeType("text/html") ? part.getContent().toString() : "";
    }

    private ApplicantMail mail(Optional<Mailer> mailer) {
        var bundles = new ResourceBundleMessageSource();
        bundles.setBasenames("notifier-templates/outlets/words");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        return new ApplicantMail(mailer, bundles, ((InstantSource) () -> now).withZone(ZoneOffset.UTC));
    }

    private static Outlet refused(SubscriptionLanguage language) {
        return Outlet.newBuilder()
                .setOutletId("outlet-1")
                .setName(new LocalizedText("Еларна", "Еларна ТВ", null))
                .setWebhookUrl("")
                .setSecret("")
                .setStatus(OutletStatus.ASKED)
                .setStartOffset(0)
                .setApplication(new OutletApplication("a@elarna.example", language, List.of(), "", Instant.EPOCH))
                .setRevision(1)
                .setChangedAt(Instant.EPOCH)
                .setSubmissionId("s")
                .setRequestId("r")
                .build();
    }
}
