package kz.mediagrid.accounts.key;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "null", "{not json", "[{\"roles\":[\"KING\"]}]"})
    void aFileThatIsNoListOfAccountsIsNamed(String content, @TempDir Path directory) throws IOException {
        var file = directory.resolve("accounts.json");
        Files.writeString(file, content);

        assertThatThrownBy(() -> new AccountsFile(file).read())
                .isInstanceOf(AccountsFileException.class)
                .hasMessageContaining(file.toString());
    }
}
