package org.w3id.essaim.endpoint.exports;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.w3id.essaim.endpoint.views.ThingJson;

/**
 * What is new in a list.
 *
 * @param id its identifier, for ever
 * @param title what the list is called
 * @param self the address of the feed
 * @param page the address of the list for people
 * @param lang the language of names and texts
 * @param author whom to name
 * @param updated when anything of it last changed
 */
public record Feed(
        String id,
        String title,
        String self,
        String page,
        String lang,
        String author,
        Instant updated,
        List<Item> items) {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /**
     * @param id its identifier, for ever
     * @param updated when a commit last wrote it
     */
    public record Item(String id, String title, String page, Optional<String> summary, Instant updated) {
        public Item {
            Objects.requireNonNull(id);
            Objects.requireNonNull(title);
            Objects.requireNonNull(page);
            Objects.requireNonNull(summary);
            Objects.requireNonNull(updated);
        }
    }

    public Feed {
        Objects.requireNonNull(id);
        Objects.requireNonNull(updated);
        items = List.copyOf(items);
    }

    /** <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>. */
    public byte[] json() {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("version", "https://jsonfeed.org/version/1.1");
        out.put("title", title).put("home_page_url", page).put("feed_url", self).put("language", lang);
        out.putArray("authors").addObject().put("name", author);
        var array = out.putArray("items");
        for (Item item : items) {
            ObjectNode entry = array.addObject();
            entry.put("id", item.id()).put("url", item.page()).put("title", item.title());
            entry.put("content_text", item.summary().orElse(item.title()));
            entry.put("date_modified", item.updated().toString());
        }
        return ThingJson.bytes(out);
    }

    /** <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>, UTF-8. */
    public byte[] atom() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("http://www.w3.org/XML/1998/namespace", "lang", lang);
            head(xml);
            for (Item item : items) {
                entry(item, xml);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("nothing fails in memory", e);
        }
        return bytes.toByteArray();
    }

    private void head(XMLStreamWriter xml) throws XMLStreamException {
        text(xml, "id", id);
        text(xml, "title", title);
        text(xml, "updated", updated.toString());
        link(xml, "self", self, "application/atom+xml");
        link(xml, "alternate", page, "text/html");
        xml.writeStartElement("author");
        text(xml, "name", author);
        xml.writeEndElement();
    }

    private static void entry(Item item, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("entry");
        text(xml, "id", item.id());
        text(xml, "title", item.title());
        text(xml, "updated", item.updated().toString());
        link(xml, "alternate", item.page(), "text/html");
        if (item.summary().isPresent()) {
            text(xml, "summary", item.summary().get());
        }
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(printable(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String href, String type) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
        xml.writeAttribute("type", type);
    }

    /** XML 1.0 has no place for control characters. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\t\\n\\r]]|\uFFFE|\uFFFF", " ");
    }
}
