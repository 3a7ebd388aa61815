package kz.mediagrid.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import kz.mediagrid.demo.Pages.Page;
import kz.mediagrid.standalone.run.Ports;
import org.junit.jupiter.api.Test;

class PagesTest {

    private final Pages pages = new Pages(new Ports(9000), "2026-W50", List.of("dala-tv", "tolqyn"));

    @Test
    void everyPageIsNamedWithThoseWhoMayOpenIt() {
        assertThat(pages.all())
                .extracting(Page::address, page -> String.join(" ", page.roles()))
                .doesNotHaveDuplicates()
                .contains(
                        tuple("http://localhost:9002/grids/2026-W50", "everybody"),
                        tuple("http://localhost:9002/outlets/dala-tv", "AUTHORISED_BODY MEDIA OPS"),
                        tuple("http://localhost:9002/outlets/tolqyn", "AUTHORISED_BODY MEDIA OPS"),
                        tuple("http://localhost:9002/ops", "AUTHORISED_BODY OPS"),
                        tuple("http://localhost:9000/editing/2026-W50", "AUTHORISED_BODY"),
                        tuple("http://localhost:9000/calendar", "AGENCY AUTHORISED_BODY MEDIA OPS"),
                        tuple("http://localhost:9000/events/{id}", "AGENCY AUTHORISED_BODY OPS"));
    }

    @Test
    void everyPageIsDescribed() {
        assertThat(pages.all())
                .filteredOn(page -> page.words().isEmpty())
                .extracting(Page::address)
                .isEmpty();
    }

    @Test
    void whatIsForProgramsIsNoPage() {
        assertThat(pages.all())
                .extracting(Page::address)
                .noneMatch(address -> address.matches(".*/(api|actuator|assets|v3|\\.well-known)/.*"))
                .noneMatch(address -> address.endsWith("/ops/events"));
    }
}
