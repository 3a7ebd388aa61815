package kz.mediagrid.notifier.mail;

import static kz.mediagrid.notifier.mail.MailFixture.released;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NoticesTest {

    @Test
    void theFirstNoticeOfAMatterIsTheOneThatIsMailed() {
        var notices = new Notices();
        notices.apply(released("mat-1").build());

        notices.apply(released("mat-1").setMissing(List.of()).build());

        assertThat(notices.of("mat-1").orElseThrow().missing()).containsExactly("dsm");
    }
}
