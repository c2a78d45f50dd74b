package org.paperbeat.updatesite;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes {@code db.xml.gz}; the same database gives the same bytes. */
final class SiteDatabaseWriter {
    private static final String INDENT = "    ";

    private final List<String> authors;
    private final String link;
    private final StringWriter text = new StringWriter();
    private XMLStreamWriter xml;
    private int depth;

    /**
     * @param authors of all files
     * @param link to the project
     */
    SiteDatabaseWriter(List<String> authors, String link) {
        this.authors = authors;
        this.link = link;
    }

    void write(SiteDatabase database, Path file) throws IOException {
        try {
            xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            start("pluginRecords");
            for (SiteEntry entry : database.entries()) {
                writeEntry(entry);
            }
            end();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private void writeEntry(SiteEntry entry) throws XMLStreamException {
        start("plugin");
        xml.writeAttribute("filename", entry.place());
        if (!entry.platform().isEmpty()) {
            element("platform", entry.platform());
        }
        if (entry.current() != null) {
            writeCurrent(entry);
        }
        for (SiteVersion v : entry.previous()) {
            line();
            xml.writeEmptyElement("previous-version");
            xml.writeAttribute("timestamp", Long.toString(v.timestamp()));
            xml.writeAttribute("timestamp-obsolete", Long.toString(v.obsoleteTimestamp()));
            xml.writeAttribute("checksum", v.checksum());
            xml.writeAttribute("filename", v.place());
        }
        end();
    }

    private void writeCurrent(SiteEntry entry) throws XMLStreamException {
        start("version");
        xml.writeAttribute("checksum", entry.current().checksum());
        xml.writeAttribute("timestamp", Long.toString(entry.current().timestamp()));
        xml.writeAttribute("filesize", Long.toString(entry.sizeBytes()));
        if (!entry.description().isEmpty()) {
            element("description", entry.description());
        }
        for (SiteEntry.SiteDependency d : entry.dependencies()) {
            line();
            xml.writeEmptyElement("dependency");
            xml.writeAttribute("filename", d.key());
            xml.writeAttribute("timestamp", Long.toString(d.timestamp()));
        }
        element("link", link);
        for (String author : authors) {
            element("author", author);
        }
        end();
    }

    private void start(String name) throws XMLStreamException {
        line();
        xml.writeStartElement(name);
        depth++;
    }

    private void end() throws XMLStreamException {
        depth--;
        line();
        xml.writeEndElement();
    }

    private void element(String name, String content) throws XMLStreamException {
        line();
        xml.writeStartElement(name);
        xml.writeCharacters(content);
        xml.writeEndElement();
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n" + INDENT.repeat(depth));
    }
}
