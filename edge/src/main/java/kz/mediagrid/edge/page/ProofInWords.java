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

    /** The separator of the parts of a line: the day, whether it is a working day and why, and its role. */
    private static final String SPACES = "  ";

    private static final String DOT = " · ";
    private static final Pattern OF_A_DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}" + SPACES);

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
                : Stream.of(new Wording(parted(said.text(), inWords), said.language(), said.foreign()));
    }

    /** A line with dots between its parts. Further spaces are in the reason at its end, which somebody typed. */
    private static String parted(String line, UnaryOperator<String> inWords) {
        var said = inWords.apply(line).replaceFirst(SPACES, DOT);
        return OF_A_DAY.matcher(line).lookingAt() ? said.replaceFirst(SPACES, DOT) : said;
    }
}
