package org.w3id.essaim.loader.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.w3id.essaim.loader.finding.Finding;

/**
 * JUnit's XML, which most forges show beside a change: a suite for each file that was asked about, in it a case for each finding, or one
 * that passes where the file is clean. Warnings pass, with their text as output: as for the exit code, only errors fail.
 */
public final class JunitReport implements Report {

    private final String language;

    /**
     * @param language {@code fr} or {@code en}
     */
    public JunitReport(String language) {
        this.language = language;
    }

    @Override
    public void write(Run run, Writer out) throws IOException {
        Map<String, List<Finding>> byFile = run.findings().stream()
                .collect(Collectors.groupingBy(f -> f.position().file(), TreeMap::new, Collectors.toList()));
        Set<String> files = new TreeSet<>(run.scope().files());
        files.addAll(byFile.keySet());
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            Suites suites = new Suites(run, run.wording(language), xml);
            xml.writeStartDocument("1.0");
            suites.line(0);
            xml.writeStartElement("testsuites");
            suites.attribute("name", Origin.NAME);
            suites.counts(run.findings(), files.size() - byFile.size());
            suites.attribute("time", String.format(Locale.ROOT, "%.3f", run.milliseconds() / 1000.0));
            for (String file : files) {
                suites.write(file, byFile.getOrDefault(file, List.of()));
            }
            suites.line(0);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.writeCharacters("\n");
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        out.flush();
    }

    /** Writes one suite after another. */
    private record Suites(Run run, Wording wording, XMLStreamWriter xml) {

        void write(String file, List<Finding> findings) throws XMLStreamException {
            line(1);
            xml.writeStartElement("testsuite");
            attribute("name", run.path(file));
            counts(findings, findings.isEmpty() ? 1 : 0);
            if (findings.isEmpty()) {
                line(2);
                xml.writeEmptyElement("testcase");
                attribute("name", wording.messages().of("junit.clean", Map.of()));
                attribute("classname", run.path(file));
                attribute("file", run.path(file));
            }
            Map<String, Integer> names = new HashMap<>();
            for (Finding finding : findings) {
                String name = finding.code().id() + " " + finding.position().line() + ":"
                        + finding.position().column();
                int nth = names.merge(name, 1, Integer::sum);
                testcase(finding, nth == 1 ? name : name + " (" + nth + ")"); // forges take cases of one name for one
            }
            line(1);
            xml.writeEndElement();
        }

        private void testcase(Finding finding, String name) throws XMLStreamException {
            String path = run.path(finding.position().file());
            line(2);
            xml.writeStartElement("testcase");
            attribute("name", name);
            attribute("classname", path);
            attribute("file", path);
            attribute("line", String.valueOf(finding.position().line()));
            line(3);
            if (finding.isError()) {
                xml.writeStartElement(finding.code().isEngine() ? "error" : "failure");
                attribute("type", finding.code().id());
                attribute("message", wording.sentence(finding));
            } else {
                xml.writeStartElement("system-out");
            }
            xml.writeCharacters(text(finding, path));
            xml.writeEndElement();
            line(2);
            xml.writeEndElement();
        }

        /** As in a terminal. Every part is without control characters already; XML itself takes tabs and line ends. */
        private String text(Finding finding, String path) {
            String excerpt = run.file(finding.position().file())
                    .flatMap(file -> Excerpt.of(file, finding.position(), Excerpt.BAR))
                    .map(lines -> lines.source() + "\n" + lines.carets() + "\n")
                    .orElse("");
            return "\n" + Naming.visible(path) + ":" + finding.position().line() + ":"
                    + finding.position().column() + "  " + wording.severity(finding.severity()) + "\n" + excerpt + "  "
                    + wording.sentence(finding) + "\n";
        }

        /**
         * @param passing cases beside those of the findings
         */
        void counts(Collection<Finding> findings, int passing) throws XMLStreamException {
            long engine = findings.stream().filter(f -> f.code().isEngine()).count();
            long errors = findings.stream().filter(Finding::isError).count();
            attribute("tests", String.valueOf(findings.size() + passing));
            attribute("failures", String.valueOf(errors - engine));
            attribute("errors", String.valueOf(engine));
        }

        void attribute(String name, String value) throws XMLStreamException {
            xml.writeAttribute(name, Naming.visible(value));
        }

        void line(int depth) throws XMLStreamException {
            xml.writeCharacters("\n" + "  ".repeat(depth));
        }
    }
}
