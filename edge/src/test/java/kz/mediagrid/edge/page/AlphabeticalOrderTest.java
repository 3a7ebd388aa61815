package kz.mediagrid.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlphabeticalOrderTest {

    @Test
    void theLettersHaveTheOrderOfTheKazakhAlphabet() {
        var alphabet = List.of("аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя".split(""));

        assertThat(sorted(alphabet)).isEqualTo(alphabet);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ауыл шаруашылығы|Әділет|Баспасөз|Ғылым|Денсаулық|Қаржы|Мәдениет|Өнеркәсіп|Сыртқы істер|Ұлттық экономика|Экология",
                "Акимат Абайской области|Акимат города Алматы|Министерство водных ресурсов|Министерство энергетики|Министерство юстиции",
                "Комитет статистики|Комитет-центр|Комитетский архив",
                "Едок|ёж|Ель|Жёлтый|жить",
                "«Астана Опера»|Баян|«Ғарыш» орталығы|Дворец",
                "NATO|Nazarbayev Center|Зал 2|Зал А",
                "2-зал|Astana|Астана"
            })
    void namesStandWhereAReaderLooksForThem(String expected) {
        var names = List.of(expected.split("[|]"));

        assertThat(sorted(names)).isEqualTo(names);
    }

    @Test
    void namesOfOneSpellingKeepTheirOrder() {
        var names = List.of("«Баян»", "Баян", "\"Баян\"");
        var sorted = new ArrayList<>(names);

        sorted.sort(AlphabeticalOrder.by(Function.identity()));

        assertThat(sorted).isEqualTo(names);
    }

    private static List<String> sorted(List<String> names) {
        var shuffled = new ArrayList<>(names);
        Collections.shuffle(shuffled, new Random(4));
        shuffled.sort(AlphabeticalOrder.by(Function.identity()));
        return shuffled;
    }
}
