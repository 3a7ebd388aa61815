package kz.mediagrid.demo.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

class DemoMailServerTest {

    @Test
    void aMailToAnyAddressIsKept(@TempDir Path directory) throws Exception {
        try (var outlets = OutletsProcess.start(directory.resolve("outlets.log"))) {
            var sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(outlets.openMail());
            var mail = sender.createMimeMessage();
            var parts = new MimeMessageHelper(mail, true, "UTF-8");
            parts.setFrom("media-grid@example.invalid");
            parts.setTo("edu-press@example.invalid");
            parts.setSubject("Түбіртек / Квитанция");
            parts.setText("Қабылданды", "<p>Қабылданды</p>");

            sender.send(mail);

            assertThat(outlets.mails())
                    .containsExactly(new ReceivedMail(
                            "edu-press@example.invalid",
                            mail.getMessageID(),
                            "Түбіртек / Квитанция",
                            "<p>Қабылданды</p>"));
        }
    }
}
