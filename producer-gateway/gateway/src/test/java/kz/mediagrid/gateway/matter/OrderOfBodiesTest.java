package kz.mediagrid.gateway.matter;

import static kz.mediagrid.gateway.matter.MatterFixture.DSM;
import static kz.mediagrid.gateway.matter.MatterFixture.EDITOR;
import static kz.mediagrid.gateway.matter.MatterFixture.EDU;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A notice names its bodies in the order in which a reader of its language looks for them. */
class OrderOfBodiesTest {

    private final MatterFixture fixture = new MatterFixture();
    private final String id = fixture.open(EDITOR, "emer", "edu", "dsm");

    private NoticeInWords notice(String language) {
        var bundles = new ResourceBundleMessageSource();
        bundles.setBasenames("edge-templates/page/words", "gateway-templates/words");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        var notice = fixture.writer().preview(id, fixture.ordering(id, "{'when':'NOW','nameMissing':true}"));
        return new ContributionsInWords(fixture.directory, new Words(bundles, Locale.forLanguageTag(language)))
                .notice(notice);
    }

    @Test
    void theSilentAreNamedByTheirNames() {
        assertThat(notice("ru").missing())
                .extracting(Wording::text)
                .containsExactly(
                        "Министерство здравоохранения",
                        "Министерство по чрезвычайным ситуациям",
                        "Министерство просвещения");
        assertThat(notice("kk").missing())
                .extracting(Wording::text)
                .containsExactly(
                        "Денсаулық сақтау министрлігі", "Оқу-ағарту министрлігі", "Төтенше жағдайлар министрлігі");
    }

    @Test
    void contributionsAreByTheNamesOfTheirBodiesAndThoseOfOneBodyByTheirReceipt() {
        fixture.writer().contribute(id, fixture.contributing(EDU, id, "1"));
        fixture.at(MatterFixture.WEDNESDAY.plusSeconds(60));
        fixture.writer().contribute(id, fixture.contributing(EDU, id, "2"));
        fixture.writer().contribute(id, fixture.contributing(DSM, id, "3"));

        var contributions = notice("ru").contributions();

        assertThat(contributions)
                .extracting(one -> one.agency().text())
                .containsExactly(
                        "Министерство здравоохранения", "Министерство просвещения", "Министерство просвещения");
        assertThat(contributions.get(1).at().machine())
                .isLessThan(contributions.get(2).at().machine());
    }
}
