package kz.mediagrid.benchmark.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailSinkTest {

    @Test
    void eachMailIsTakenAndCounted() throws Exception {
        try (var sink = MailSink.start();
                var socket =
                        new Socket("127.0.0.1", Integer.parseInt(sink.settings().get("spring.mail.port")));
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(in.readLine()).isEqualTo("220 sink");
            for (var line :
                    List.of("EHLO us", "MAIL FROM:<a@example.invalid>", "DATA", "Subject: .\r\n..\r\n.", "QUIT")) {
                socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
                assertThat(in.readLine()).matches("(250 OK|354 go on|221 bye)");
            }

            assertThat(sink.count()).isEqualTo(1);
        }
    }
}
