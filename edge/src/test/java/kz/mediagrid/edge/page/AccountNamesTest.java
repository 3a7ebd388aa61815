package kz.mediagrid.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.schemas.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class AccountNamesTest {

    private static final Account EDITOR = new Account("acc-1", Set.of(Role.AGENCY, Role.AUTHORISED_BODY), "mam", null);
    private static final AgencyNames DIRECTORY = code -> code.equals("mam")
            ? Optional.of(LocalizedText.newBuilder()
                    .setKk("Мәдениет министрлігі")
                    .setRu("Министерство культуры")
                    .setEn("Ministry of Culture")
                    .build())
            : Optional.empty();

    private final Map<String, Account> known = new HashMap<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kk|редактор, Мәдениет министрлігі",
                "ru|редактор, Министерство культуры",
                "en|editor, Ministry of Culture"
            })
    void anAccountIsItsFirstRoleAndItsBody(String language, String name) {
        assertThat(names(Map.of("directory", DIRECTORY)).of(EDITOR, Locale.forLanguageTag(language)))
                .isEqualTo(name);
    }

    @Test
    void aBodyThatNoDirectoryHasIsLeftOut() {
        var edu = new Account("acc-2", Set.of(Role.AGENCY), "edu", null);
        var russian = Locale.forLanguageTag("ru");

        assertThat(names(Map.of("directory", DIRECTORY)).of(edu, russian)).isEqualTo("пресс-служба");
        assertThat(names(Map.of()).of(EDITOR, russian)).isEqualTo("редактор");
    }

    @Test
    void anAccountIsFoundByItsIdAsLongAsItIsValid() {
        var names = names(Map.of());

        known.put("acc-5", new Account("acc-5", Set.of(Role.OPS), null, null));
        assertThat(names.ofId("acc-5", Locale.forLanguageTag("kk"))).isEqualTo("кезекші");

        known.clear();
        assertThat(names.ofId("acc-5", Locale.forLanguageTag("kk"))).isEqualTo("тіркелгі");
    }

    private AccountNames names(Map<String, Object> beans) {
        return new AccountNames(
                id -> Optional.ofNullable(known.get(id)),
                new StaticListableBeanFactory(beans).getBeanProvider(AgencyNames.class),
                DatesInWordsTest.words("kk").bundles());
    }
}
