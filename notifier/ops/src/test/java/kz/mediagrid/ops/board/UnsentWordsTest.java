package kz.mediagrid.ops.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.watch.view.UnsentReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class UnsentWordsTest {

    @ParameterizedTest
    @EnumSource
    void eachReasonIsFoundAgainAndHasWordsOfItsOwnInEachLanguage(UnsentReason reason) {
        var sentence = reason.with("edu: 'x' (1)");

        assertThat(UnsentReason.of(sentence))
                .hasValueSatisfying(stated -> assertThat(stated.reason()).isEqualTo(reason));
        var kazakh = in("kk", sentence).text();
        var russian = in("ru", sentence).text();
        assertThat(kazakh).isNotBlank().doesNotContain("{", "ops.").isNotEqualTo(russian);
        assertThat(russian).matches("[А-Я].*").doesNotContain("{", "ops.");
    }

    @Test
    void theWordsOfTheMailServerAreQuoted() {
        assertThat(in("ru", "The mail server refused the mail: 550 5.1.1 no such user"))
                .isEqualTo(new UnsentWords("Почтовый сервер отклонил письмо.", "550 5.1.1 no such user"));
    }

    @ParameterizedTest
    @CsvSource({
        "kk, Анықтамалықта «edu» органының баспасөз қызметінің пошта мекенжайы жоқ.",
        "ru, В справочнике нет почтового адреса пресс-службы органа «edu».",
        "en, The directory has no mail address of the press unit of the body |edu|."
    })
    void theBodyStandsInTheSentence(String language, String expected) {
        var words = in(language, UnsentReason.NO_ADDRESS_OF_UNIT.with("edu"));

        assertThat(words).isEqualTo(new UnsentWords(expected.replace('|', '\''), null));
    }

    @Test
    void aSentenceOfAnEarlierBuildIsShownAsItIs() {
        assertThat(in("ru", "no address")).isEqualTo(new UnsentWords(null, "no address"));
    }

    private static UnsentWords in(String language, String why) {
        var bundles = new ResourceBundleMessageSource();
        bundles.setBasename("ops-templates/ops/words");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        return UnsentWords.of(why, new Words(bundles, Locale.forLanguageTag(language)));
    }
}
