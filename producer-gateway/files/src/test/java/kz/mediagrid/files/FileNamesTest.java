package kz.mediagrid.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource({
        "report.pdf, report.pdf",
        "Жоспар №3.PDF, Жоспар №3.PDF",
        "'../../etc/passwd', passwd.pdf",
        "'C:\\Users\\a\\report.pdf', report.pdf",
        "'/', file.pdf",
        "'..', file.pdf",
        "'.pdf', pdf.pdf",
        "setup.exe, setup.exe.pdf",
        "'Итоги 2026.12', Итоги 2026.12.pdf",
        "'a\u202Efdp.exe', afdp.exe.pdf",
        "'\u2066a\u2069\u200Bb\u0007c.pdf', abc.pdf",
        "'a\r\nSet-Cookie: b.pdf', aSet-Cookie_ b.pdf",
        "'a\"b<c>|?*.pdf', a_b_c____.pdf",
        "'con.pdf', _con.pdf",
        "'  spaces. ', spaces.pdf"
    })
    void aNameIsOnlyANameAndShowsItsTrueEnding(String given, String cleaned) {
        assertThat(FileNames.cleaned(given, FileType.PDF)).isEqualTo(cleaned);
    }

    @Test
    void aLongNameKeepsItsEndingAndItsWholeCharacters() {
        var cleaned = FileNames.cleaned("😀".repeat(300) + ".jpeg", FileType.JPEG);

        assertThat(cleaned).isEqualTo("😀".repeat(115) + ".jpeg");
    }
}
