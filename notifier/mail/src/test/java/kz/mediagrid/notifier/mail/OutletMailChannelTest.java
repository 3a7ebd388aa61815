package kz.mediagrid.notifier.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kz.mediagrid.edge.mail.MailText;
import kz.mediagrid.edge.mail.Mailer;
import kz.mediagrid.notifier.delivery.DeliveryOutcome;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.Delivered;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.Gone;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.RetryLater;
import kz.mediagrid.notifier.delivery.Message;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class OutletMailChannelTest {

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final Mailer mailer = new Mailer(sender, "media-grid@mam.example.kz");

    @Test
    void aMailThatTheServerTakesIsDelivered() throws Exception {
        try (var server = new RefusingServer("nobody")) {
            assertThat(delivered(server.port())).isEqualTo(new Delivered(null));
            assertThat(server.taken()).isEqualTo(1);
        }
    }

    @Test
    void aRefusalForGoodIsTakenAsTheWishForNoFurtherMailAndNamesNoAddress() throws Exception {
        try (var server = new RefusingServer("desk@tv.example", 550)) {
            var outcome = delivered(server.port());

            assertThat(outcome).isInstanceOf(Gone.class);
            assertThat(((Gone) outcome).why()).contains("550").doesNotContain("desk@tv.example");
        }
    }

    @Test
    void aRefusalForNowIsTriedAgain() throws Exception {
        try (var server = new RefusingServer("desk@tv.example", 450)) {
            assertThat(delivered(server.port())).isInstanceOf(RetryLater.class);
        }
    }

    @Test
    void aServerThatIsAwayIsTriedAgain() throws Exception {
        int port;
        try (var server = new RefusingServer("nobody")) {
            port = server.port();
        }

        assertThat(delivered(port)).isInstanceOf(RetryLater.class);
    }

    private DeliveryOutcome delivered(int port) throws Exception {
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        var mail = mailer.compose("id", "desk@tv.example", new MailText("s", "p", "<p>h</p>"), Map.of(), List.of());
        try (var channel = new OutletMailChannel(mailer)) {
            return channel.deliver(new Message("id", URI.create("mailto:desk@tv.example"), List.of(), mail))
                    .get(10, TimeUnit.SECONDS);
        }
    }
}
