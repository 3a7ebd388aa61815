package kz.mediagrid.edge.page;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.content.Text;

/** Words the proof of a due time for a reader: dates in words, and no number of a calendar or name of a policy. */
public final class ProofInWords {

    /** The line that names the policy of the weekly rhythm: a word and a code, in each language. */
    private static final Pattern POLICY = Pattern.compile("\\p{L}+: [a-z][a-z0-9-]*");

    private final Words words;
    private final DatesInWords dates;
    private final Language reader;

    public ProofInWords(Words words) {
        this.words = words;
        this.dates = new DatesInWords(words);
        this.reader = Languages.of(words.locale());
    }

    /** The lines of the proof, in the order of its days. */
    public List<Wording> lines(StatedProof proof) {
        return lines(proof, dates::inText);
    }

    /** The same, each date with its year. */
    public List<Wording> fullLines(StatedProof proof) {
        return lines(proof, dates::fullInText);
    }

    private List<Wording> lines(StatedProof proof, UnaryOperator<String> inWords) {
        return proof.lines().stream()
                .flatMap(line -> line(line, proof, inWords))
                .toList();
    }

    private Stream<Wording> line(Text line, StatedProof proof, UnaryOperator<String> inWords) {
        var said = Wording.of(line.localized(), reader);
        if (said.text().contains(proof.calendarVersion())) {
            var calendar = words.say(proof.provisional() ? "proof.calendar.provisional" : "proof.calendar.official");
            return Stream.of(new Wording(calendar, Languages.code(reader), false));
        }
        return POLICY.matcher(said.text()).matches()
                ? Stream.empty()
                : Stream.of(new Wording(inWords.apply(said.text()), said.language(), said.foreign()));
    }
}
