package kz.mediagrid.platform.serde;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Optional;
import kz.mediagrid.schemas.ApiKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HugeClaimsTest {

    private final RecordReader reader = new RecordReader(id -> Optional.of(ApiKey.getClassSchema()));

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "00 00000001 feffffff0f, a text of 2 GB in ten bytes",
        "00 00000001 80808080808001, a text of a terabyte in twelve bytes",
        "00 00000001 00 feffffff0f, a list of a billion roles in eleven bytes",
        "00 00000001 8080808008, a text of 1 GB in ten bytes",
        "00 00000001 00 8080808008, a list of half a billion roles in eleven bytes",
        "00 00000001 01, a text of negative length",
    })
    void aFewBytesThatClaimToBeHugeAreUnreadable(String bytes, String what) {
        var value = HexFormat.of().parseHex(bytes.replace(" ", ""));

        assertThat(reader.read("api-keys", value)).isInstanceOf(Reading.Unreadable.class);
    }
}
