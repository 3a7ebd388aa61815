import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What Surefire reports of one test method; a parameterised one has several cases. */
record TestReport(List<Element> cases) {

    private static final int SHOWN_CHARACTERS = 160;

    static TestReport of(Path root, Fault fault) throws Exception {
        var file = fault.report(root).toFile();
        if (!file.exists()) {
            return new TestReport(List.of());
        }
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file);
        return new TestReport(elements(document.getElementsByTagName("testcase"))
                .filter(it -> it.getAttribute("name").split("\\W", 2)[0].equals(fault.testMethod()))
                .toList());
    }

    boolean isPassed() {
        return !cases.isEmpty()
                && Stream.of("failure", "error", "skipped")
                        .noneMatch(kind -> of(kind).findAny().isPresent());
    }

    /** Only an assertion counts: Surefire reports any other exception as an error. */
    boolean isFailedWith(String expected) {
        return of("failure").anyMatch(failure -> failure.getTextContent().contains(expected));
    }

    String summary() {
        if (cases.isEmpty()) {
            return "nothing was tested: it did not compile, or there is no such test";
        }
        return isPassed()
                ? "passes"
                : Stream.of("failure", "error", "skipped")
                        .flatMap(this::of)
                        .findFirst()
                        .map(TestReport::summary)
                        .orElseThrow();
    }

    private static String summary(Element result) {
        var message = result.getAttribute("message").strip().replaceAll("\\s+", " ");
        return result.getTagName() + ": "
                + (message.length() > SHOWN_CHARACTERS ? message.substring(0, SHOWN_CHARACTERS) + "…" : message);
    }

    private Stream<Element> of(String kind) {
        return cases.stream().flatMap(it -> elements(it.getElementsByTagName(kind)));
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast);
    }
}
