package org.paperbeat.updatesite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.paperbeat.updatesite.SiteEntry.SiteDependency;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads the {@code db.xml.gz} of a site as this project or ImageJ's updater wrote it. */
final class SiteDatabaseReader {
    private SiteDatabaseReader() {}

    static SiteDatabase read(Path file) throws IOException {
        SiteDatabase database = new SiteDatabase();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            // the updater writes a document type into the file; nothing outside it is ever read
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Element root = factory.newDocumentBuilder().parse(in).getDocumentElement();
            for (Element plugin : children(root, "plugin")) {
                database.put(entry(plugin));
            }
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(file + " is no database of an update site", e);
        }
        return database;
    }

    private static SiteEntry entry(Element plugin) {
        String place = plugin.getAttribute("filename");
        List<Element> platforms = children(plugin, "platform");
        List<SiteVersion> previous = new ArrayList<>();
        for (Element p : children(plugin, "previous-version")) {
            String old = p.getAttribute("filename");
            previous.add(version(p, old.isEmpty() ? place : old));
        }
        String platform = platforms.isEmpty() ? "" : platforms.get(0).getTextContent().strip();
        List<Element> current = children(plugin, "version");
        if (current.isEmpty()) {
            return new SiteEntry(place, platform, null, 0, "", List.of(), previous);
        }
        Element version = current.get(0);
        List<Element> descriptions = children(version, "description");
        List<SiteDependency> dependencies = new ArrayList<>();
        for (Element d : children(version, "dependency")) {
            dependencies.add(
                    new SiteDependency(d.getAttribute("filename"), number(d, "timestamp")));
        }
        return new SiteEntry(
                place,
                platform,
                version(version, place),
                number(version, "filesize"),
                descriptions.isEmpty() ? "" : descriptions.get(0).getTextContent(),
                dependencies,
                previous);
    }

    private static SiteVersion version(Element element, String place) {
        return new SiteVersion(
                place,
                element.getAttribute("checksum"),
                number(element, "timestamp"),
                number(element, "timestamp-obsolete"));
    }

    private static long number(Element element, String attribute) {
        String value = element.getAttribute(attribute);
        return value.isEmpty() ? 0 : Long.parseLong(value);
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e && e.getTagName().equals(name)) {
                found.add(e);
            }
        }
        return found;
    }
}
