package kz.mediagrid.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsedStylesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            .govuk-button{margin:0}                                       ~ .govuk-button{margin:0}
            .govuk-button--warning:hover,.govuk-tabs a{margin:0}          ~ .govuk-button--warning:hover{margin:0}
            .govuk-tabs,.govuk-button:not(a,b)[c="d,e"]{margin:0}         ~ .govuk-button:not(a,b)[c="d,e"]{margin:0}
            .govuk-tabs{margin:0}                                         ~ ``
            .govuk-tabs .govuk-button{margin:0}                           ~ ``
            .govuk-button-group{margin:0}                                 ~ ``
            .govuk-\\!-width-full{width:100%}                             ~ .govuk-\\!-width-full{width:100%}
            :root{--space:1px}                                            ~ :root{--space:1px}
            @charset "UTF-8";.govuk-tabs{margin:0}a{margin:0}             ~ @charset "UTF-8";a{margin:0}
            .govuk-button{content:"}\\"{;"}.govuk-tabs{margin:0}          ~ .govuk-button{content:"}\\"{;"}
            .govuk-button{background:url("data:;{")}.govuk-tabs{a:b}      ~ .govuk-button{background:url("data:;{")}
            @media print{.govuk-button{margin:0}.govuk-tabs{margin:0}}    ~ @media print{.govuk-button{margin:0}}
            @media print{.govuk-tabs{margin:0}}.govuk-button{margin:0}    ~ .govuk-button{margin:0}
            @supports (margin:max(.5px,0px)){.govuk-button{margin:0}}     ~ @supports (margin:max(.5px,0px)){.govuk-button{margin:0}}
            @supports (margin:max(.5px,0px)){.govuk-tabs{margin:0}}       ~ ``
            @font-face{font-family:Crown;src:url(crown.woff2)}            ~ ``
            """)
    void theRulesOfUsedPartsAreKeptAsTheyAre(String rules, String kept) {
        assertThat(new UsedStyles(Set.of("button", "!-width-full")).used(rules)).isEqualTo(kept);
    }
}
