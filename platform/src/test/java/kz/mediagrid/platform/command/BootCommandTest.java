package kz.mediagrid.platform.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.mediagrid.platform.setup.ForgetState;
import kz.mediagrid.platform.setup.PlatformSetup;
import kz.mediagrid.platform.signing.NewSigningKey;
import kz.mediagrid.platform.signing.SigningKeys;
import org.apache.kafka.common.config.ConfigException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every setting of {@code spring.kafka} reaches the clients of the commands. */
class BootCommandTest {

    private static final String NOBODY = "127.0.0.1:1";
    private static final String NONSENSE = "--spring.kafka.security.protocol=NONSENSE";

    @Test
    void eachClientIsSetAsAllAreAndAsItsKindIs() {
        var reached = new AtomicBoolean();

        BootCommand.run(
                NOBODY,
                clients -> {
                    assertThat(clients.adminSettings())
                            .containsEntry("client.id", "setup")
                            .containsEntry("request.timeout.ms", "4000")
                            .containsEntry("retries", "7")
                            .hasEntrySatisfying(
                                    "bootstrap.servers",
                                    it -> assertThat(it).asString().contains(NOBODY));
                    reached.set(true);
                },
                "--spring.kafka.client-id=setup",
                "--spring.kafka.properties[request.timeout.ms]=4000",
                "--spring.kafka.admin.properties.retries=7");

        assertThat(reached).isTrue();
    }

    @Test
    void aBundleOfCertificatesReachesThem() {
        var certificates = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");

        BootCommand.run(
                NOBODY,
                clients -> assertThat(clients.adminSettings())
                        .containsEntry("security.protocol", "SSL")
                        .hasEntrySatisfying(
                                "ssl.engine.factory.class",
                                it -> assertThat(it).asString().contains("SslBundle")),
                "--spring.ssl.bundle.jks.broker.truststore.location=" + certificates.toUri(),
                "--spring.kafka.security.protocol=SSL",
                "--spring.kafka.ssl.bundle=broker");
    }

    @Test
    void consumersAndProducersAreSetToo() {
        BootCommand.run(
                NOBODY,
                clients -> {
                    assertRefusesNonsense(clients::consumer);
                    assertRefusesNonsense(clients::producer);
                },
                NONSENSE);
    }

    @Test
    void theSetupIsSetByThem() {
        assertRefusesNonsense(new PlatformSetup(NOBODY, URI.create("http://127.0.0.1:1"), 1, NONSENSE)::run);
    }

    @Test
    void theStepOfAnUpgradeIsSetByThem() {
        assertRefusesNonsense(() -> ForgetState.run(NOBODY, "grid-aggregator", NONSENSE));
    }

    @Test
    void aNewSigningKeyAsksNoBroker(@TempDir Path folder) throws Exception {
        var keys = Files.createDirectory(folder.resolve("signing"));
        var told = new ArrayList<String>();

        NewSigningKey.run(keys, false, told::add, NONSENSE);
        NewSigningKey.run(keys, true, told::add, NONSENSE);

        assertThat(told)
                .containsExactly(
                        "Versions are signed with "
                                + new SigningKeys(keys).newest().id() + " from now on.",
                        "Messages to webhooks are signed with "
                                + new SigningKeys(keys).ofWebhooks().newest().id() + " from now on.");
    }

    private static void assertRefusesNonsense(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(ConfigException.class).hasMessageContaining("NONSENSE");
    }
}
