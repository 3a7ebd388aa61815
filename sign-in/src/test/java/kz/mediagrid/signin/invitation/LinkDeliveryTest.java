package kz.mediagrid.signin.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.regex.Pattern;
import kz.mediagrid.edge.limit.RefusedCalls;
import kz.mediagrid.edge.limit.RefusingLimit;
import kz.mediagrid.edge.mail.Mailer;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class LinkDeliveryTest extends WithPeople {

    private static final String AIGUL = "aigul@edu.example.kz";
    private static final Pattern LINK =
            Pattern.compile("^https://grid\\.example\\.kz/sign-in/link\\?token=(mgl_\\S+)$", Pattern.MULTILINE);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final JavaMailSenderImpl smtp = new JavaMailSenderImpl();
    private final RefusedCalls refused = new RefusedCalls();

    @BeforeEach
    void start() {
        server.start();
        smtp.setHost("127.0.0.1");
        smtp.setPort(server.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private LinkDelivery delivery(Optional<Mailer> sender, Executor askers) {
        var bundles = new ResourceBundleMessageSource();
        bundles.setBasenames("accounts-templates/accounts/words", "edge-templates/page/words");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        var mail = new LinkMail(sender, URI.create("https://grid.example.kz/"), bundles);
        return new LinkDelivery(writer, linkWriter, mail, askers, refused);
    }

    private LinkDelivery delivery() {
        return delivery(Optional.of(new Mailer(smtp, "media-grid@mam.example.kz")), Runnable::run);
    }

    private List<MimeMessage> received() {
        return Arrays.asList(server.getReceivedMessages());
    }

    private static String plain(Part mail) throws Exception {
        return mail.getContent() instanceof Multipart parts
                ? plain(parts.getBodyPart(0))
                : mail.getContent().toString().replace("\r\n", "\n");
    }

    private static String token(MimeMessage mail) throws Exception {
        var link = LINK.matcher(plain(mail));
        assertThat(link.find()).as(plain(mail)).isTrue();
        return Objects.requireNonNull(link.group(1));
    }

    @Test
    void anInvitationGoesByMailInTheLanguageOfThePersonAndItsUseConfirmsTheAddress() throws Exception {
        var made = delivery().invite(of("edu", AIGUL).setLanguage("ru"), EDITOR);

        assertThat(made.mailed()).isTrue();
        var mail = received().get(0);
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(AIGUL);
        assertThat(mail.getSubject()).isEqualTo("Медиа-грид: ссылка для входа");
        assertThat(plain(mail)).contains("Вам открыт доступ").doesNotContain("рұқсат");
        assertThat(GreenMailUtil.getWholeMessage(mail)).contains("Auto-Submitted: auto-generated");

        linkWriter.use(token(mail), SESSION);

        assertThat(people.find(made.person().getPersonId()).orElseThrow().getEmailConfirmedAt())
                .isEqualTo(now);
    }

    @Test
    void aPersonWithoutALanguageGetsKazakhAndRussian() throws Exception {
        delivery().invite(of("edu", AIGUL), EDITOR);

        assertThat(received().get(0).getSubject())
                .isEqualTo("Медиа-грид: кіру сілтемесі / Медиа-грид: ссылка для входа");
        assertThat(plain(received().get(0))).contains("рұқсат берілді", "Вам открыт доступ");
    }

    @Test
    void withoutAMailServerTheLinkIsForWhoInvitesAndConfirmsNothing() {
        var made = delivery(Optional.empty(), Runnable::run).invite(of("edu", AIGUL), EDITOR);

        assertThat(made.mailed()).isFalse();
        linkWriter.use(made.token(), SESSION);
        assertThat(people.find(made.person().getPersonId()).orElseThrow().getEmailConfirmedAt())
                .isNull();
    }

    @Test
    void aMailServerWithoutAnAddressForLinksIsRefused() {
        var mailer = Optional.of(new Mailer(smtp, "media-grid@mam.example.kz"));

        assertThatThrownBy(() -> new LinkMail(mailer, URI.create("/"), new StaticMessageSource()))
                .hasMessageContaining("The setting media-grid.gateway-pages must be the address of a host");
    }

    @Test
    void ifTheServerIsAwayWhoInvitesGetsAnotherLink() {
        server.stop();

        var made = delivery().invite(of("edu", AIGUL), EDITOR);

        assertThat(made.mailed()).isFalse();
        assertThat(linkWriter.use(made.token(), SESSION).person()).isPresent();
        assertThat(people.find(made.person().getPersonId()).orElseThrow().getEmailConfirmedAt())
                .isNull();
    }

    @Test
    void theFirstLinkIsMadeWhileTheClockGoesOn() {
        delivery().invite(of("edu", AIGUL), EDITOR);
        goesOn = true;

        delivery().ask(AIGUL);

        assertThat(received()).hasSize(2);
    }

    @Test
    void aStrangerWhoAsksAgainAndAgainNeitherFloodsNorLocksOut() throws Exception {
        delivery().invite(of("edu", AIGUL), EDITOR);
        var delivery = delivery();

        for (int second = 0; second < 24 * 60 * 60; second += 10) {
            delivery.ask(AIGUL.toUpperCase(Locale.ROOT));
            now = now.plusSeconds(10);
        }

        var asked = received().subList(1, received().size());
        assertThat(asked).hasSizeBetween(24, 32);
        assertThat(plain(asked.get(asked.size() - 1))).containsPattern("не использовано ссылок: (2[4-9]|3[0-2])\\.");
        assertThat(linkWriter.use(token(asked.get(asked.size() - 1)), SESSION).person())
                .isPresent();
        delivery.ask(AIGUL);
        assertThat(received()).as("a use ends the pause").hasSize(asked.size() + 2);
    }

    @Test
    void thePauseDoublesUpToAnHour() {
        var id = delivery().invite(of("edu", AIGUL), EDITOR).person();
        var delivery = delivery();

        for (var pause : List.of(1, 2, 4, 8, 16, 32, 60, 60)) {
            delivery.ask(AIGUL);
            assertThat(AskedLinks.of(id, links.all(), now).next()).isEqualTo(now.plus(Duration.ofMinutes(pause)));
            now = now.plus(Duration.ofMinutes(pause));
        }
    }

    @Test
    void anAddressThatNobodyHasOrThatHasNoAccessGetsNoMail() {
        var delivery = delivery();
        var id = delivery.invite(of("edu", AIGUL), EDITOR).person().getPersonId();
        writer.revoke(id, EDITOR);
        delivery.invite(of("edu", "later@edu.example.kz").setValidFrom(now.plusSeconds(1)), EDITOR);
        int before = received().size();

        delivery.ask(AIGUL);
        delivery.ask("nobody@edu.example.kz");
        delivery.ask("later@edu.example.kz");

        assertThat(received()).hasSize(before);
    }

    @Test
    void ifTooManyWaitTheCallerIsTold() {
        var delivery = delivery(Optional.of(new Mailer(smtp, "media-grid@mam.example.kz")), work -> {
            throw new RejectedExecutionException("full");
        });

        assertThat(catchThrowableOfType(RequestProblem.class, () -> delivery.ask(AIGUL))
                        .kind())
                .isEqualTo(ProblemKind.UNAVAILABLE);
        assertThat(refused.count(RefusingLimit.MAIL_LINKS)).isEqualTo(1);
    }

    @Test
    void aLinkOpensNothingBeforeTheAccessBegins() {
        var made = delivery(Optional.empty(), Runnable::run)
                .invite(of("edu", AIGUL).setValidFrom(now.plus(Duration.ofDays(10))), EDITOR);

        assertThat(linkWriter.use(made.token(), SESSION).refusal()).contains(LinkState.Refusal.NOT_YET);
        now = now.plus(Duration.ofDays(10));
        assertThat(linkWriter.use(made.token(), SESSION).person()).isPresent();
    }

    @Test
    void ofAnErasedPersonNothingIsLeftAndNoLinkOpens() {
        var made = delivery().invite(of("edu", AIGUL), EDITOR);
        linkWriter.use(made.token(), SESSION);
        var further = linkWriter.link(made.person().getPersonId(), EDITOR, false);

        writer.erase(made.person().getPersonId(), EDITOR);

        assertThat(people.find(made.person().getPersonId())).isEmpty();
        assertThat(linkWriter.use(further.token(), OTHER_SESSION).refusal()).contains(LinkState.Refusal.NO_ACCESS);
        assertThat(catchThrowableOfType(
                                RequestProblem.class,
                                () -> writer.erase(made.person().getPersonId(), EDITOR))
                        .kind())
                .isEqualTo(ProblemKind.NOT_FOUND);
        assertThat(delivery().invite(of("edu", AIGUL), EDITOR).person().getPersonId())
                .isNotEqualTo(made.person().getPersonId());
    }
}
