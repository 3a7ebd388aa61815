package kz.mediagrid.accounts.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.schemas.ApiKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class FirstAccountsTest {

    @TempDir
    Path directory;

    private final ApiKeys keys = new ApiKeys(Clock.systemUTC());
    private Path file;
    private FirstAccounts accounts;

    @BeforeEach
    void prepare() {
        file = directory.resolve("deeper/accounts.json");
        var clock = Clock.fixed(Instant.parse("2026-12-03T05:00:00Z"), ZoneOffset.UTC);
        accounts = new FirstAccounts(new SecureRandom(), clock, file, "mam");
    }

    @Test
    void aFirstStartMakesOneAccountForEachBodyOneForOpsAndOneForAnOutlet() throws IOException {
        accounts.issue(List.of("mam", "edu"), keys).forEach(keys::apply);

        var issued = new AccountsFile(file).read().orElseThrow();
        assertThat(issued)
                .extracting(
                        account -> keys.accountOf(account.key()).orElseThrow().roles())
                .containsExactly(
                        Set.of(Role.AGENCY, Role.AUTHORISED_BODY),
                        Set.of(Role.AGENCY),
                        Set.of(Role.OPS),
                        Set.of(Role.MEDIA));
        assertThat(issued).allMatch(account -> account.key().matches("mgk_[A-Za-z0-9_-]{43}"));
        assertThat(issued).noneMatch(account -> account.account().contains("edu"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.list(file.getParent())).containsExactly(file);
    }

    @Test
    void aLaterStartPublishesOnlyWhatTheTopicLacks() {
        var first = accounts.issue(List.of("edu"), keys);
        assertThat(accounts.issue(List.of("edu"), keys)).isEqualTo(first);

        first.forEach(keys::apply);

        assertThat(accounts.issue(List.of("edu"), keys)).isEmpty();
    }

    @Test
    void aLostFileMakesNoKeysASecondTimeButOneSentence(CapturedOutput said) throws IOException {
        accounts.issue(List.of("mam", "edu"), keys).forEach(keys::apply);
        Files.delete(file);

        var issued = accounts.issue(List.of("mam", "edu"), keys);

        assertThat(issued).isEmpty();
        assertThat(file).doesNotExist();
        assertThat(said.getOut().lines())
                .filteredOn(line -> line.contains(" WARN "))
                .singleElement()
                .asString()
                .contains(file.toString(), "./media-grid keys issue");
    }

    @Test
    void aLostFileMakesNoKeysEvenIfAllKeysAreRevoked() throws IOException {
        var first = accounts.issue(List.of("edu"), keys);
        first.forEach((hash, key) -> keys.apply(hash, revoked(key)));
        Files.delete(file);

        assertThat(accounts.issue(List.of("edu"), keys)).isEmpty();
    }

    @Test
    void aRevokedKeyOfTheFileStaysRevokedAsLongAsItsRecordIsThere() {
        var first = accounts.issue(List.of("edu"), keys);

        // A new view, as at the next start: the broker has compacted the topic to one record for each key.
        var next = new ApiKeys(Clock.systemUTC());
        first.forEach((hash, key) -> next.apply(hash, revoked(key)));

        assertThat(accounts.issue(List.of("edu"), next)).isEmpty();
        assertThat(new AccountsFile(file).read().orElseThrow())
                .allMatch(account -> next.accountOf(account.key()).isEmpty());
    }

    private static ApiKey revoked(ApiKey key) {
        return ApiKey.newBuilder(key)
                .setRevokedAt(Instant.parse("2026-12-04T05:00:00Z"))
                .build();
    }

    @Test
    void aRevokedKeyOpensNothingAndStaysRevoked() {
        accounts.issue(List.of("edu"), keys).forEach(keys::apply);
        var edu = new AccountsFile(file).read().orElseThrow().get(0);

        keys.apply(edu.hash(), null);

        assertThat(keys.accountOf(edu.key())).isEmpty();
        assertThat(accounts.issue(List.of("edu"), keys)).isEmpty();
    }
}
