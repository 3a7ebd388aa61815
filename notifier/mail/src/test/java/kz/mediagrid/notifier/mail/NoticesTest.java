package kz.mediagrid.notifier.mail;

import static kz.mediagrid.notifier.mail.MailFixture.contribution;
import static kz.mediagrid.notifier.mail.MailFixture.released;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.mediagrid.state.testing.HeapStores;
import org.junit.jupiter.api.Test;

class NoticesTest {

    @Test
    void theFirstNoticeOfAMatterIsTheOneThatIsMailed() {
        var notices = new Notices(new HeapStores());
        notices.apply(released("mat-1").build());

        notices.apply(released("mat-1").setMissing(List.of()).build());

        assertThat(notices.of("mat-1").orElseThrow().missing()).containsExactly("dsm");
    }

    @Test
    void aSupplementIsMailedBesideTheNotice() {
        var notices = new Notices(new HeapStores());
        notices.apply(released("mat-1").build());

        notices.apply(released("mat-1").setSupplement(1).setMissing(List.of()).build());

        assertThat(notices.of("mat-1").orElseThrow().missing()).containsExactly("dsm");
        assertThat(notices.of("mat-1-1").orElseThrow().missing()).isEmpty();
    }

    @Test
    void aNoticeOfTwoPartsHasTheContributionsOfBothAndTheTextOfTheFirst() {
        var notices = new Notices(new HeapStores());
        var first = released("mat-1").setParts(2).build();
        var second = released("mat-1")
                .setParts(2)
                .setPart(2)
                .setText(null)
                .setContributions(List.of(contribution("Вторая часть."), contribution("Третья.")))
                .build();
        notices.apply(first);
        assertThat(notices.of("mat-1")).isEmpty();

        notices.apply(second);

        var notice = notices.of("mat-1").orElseThrow();
        assertThat(notice.said())
                .extracting(said -> said.text().getRu())
                .containsExactly("12 школ готовы.\nЕщё три ждут.", "Вторая часть.", "Третья.");
        assertThat(notice.text()).isEqualTo(first.getText());
    }
}
