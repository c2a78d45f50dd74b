package org.paperbeat.host;

import ij.IJ;
import ij.Menus;
import java.awt.HeadlessException;
import java.awt.Menu;
import java.awt.MenuItem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the entries of {@code plugins.config} into a running ImageJ whose plugins folder does not
 * hold PaperBeat's jar: a build, a test, the command line. Where the jar is in the plugins folder,
 * ImageJ does the same by itself. Works without a display, too: then macros find the commands.
 */
public final class HostMenu {
    private static final String RESOURCE = "/plugins.config";
    private static final Pattern ENTRY =
            Pattern.compile("Plugins>([^,]+),\\s*\"([^\"]+)\"(?:,\\s*(\\S.*))?");
    private static final String LINE = "-";

    private static final String IMAGEJ_RESOURCE = "/IJ_Props.txt";
    private static final Pattern IMAGEJ_ENTRY =
            Pattern.compile("\\w+\\d\\d=\"(.+?)(?:\\[\\w+])?\",(ij\\..+)");

    /** Commands macros use that ImageJ's list does not hold: it makes them with its menu bar. */
    private static final Map<String, String> MENU_BAR_ENTRIES =
            Map.of(
                    "Copy", "ij.plugin.Clipboard(\"copy\")",
                    "Paste", "ij.plugin.Clipboard(\"paste\")",
                    "Clear", "ij.plugin.filter.Filler(\"clear\")",
                    "Fill", "ij.plugin.filter.Filler(\"fill\")",
                    "Invert", "ij.plugin.filter.Filters(\"invert\")",
                    "Crop", "ij.plugin.Resizer(\"crop\")",
                    "Measure", "ij.plugin.filter.Analyzer",
                    "Summarize", "ij.plugin.filter.Analyzer(\"sum\")",
                    "Clear Results", "ij.plugin.filter.Analyzer(\"clear\")");

    private HostMenu() {}

    /**
     * A menu entry: submenu of Plugins, label, class with its argument, and whether below a line.
     */
    record Entry(String menu, String label, String target, boolean belowLine) {}

    /** Adds the entries that are not there yet; in Fiji, which has its own menu, none. */
    @SuppressWarnings("unchecked")
    public static void install() {
        if (LegacyLayer.isPresent()) {
            return;
        }
        if (Menus.getCommands() == null) {
            makeCommandTable();
        }
        for (Entry entry : entries()) {
            if (Menus.getCommands().put(entry.label(), entry.target()) == null
                    && IJ.getInstance() != null) {
                Menu menu = submenu(entry.menu());
                if (entry.belowLine() && menu.getItemCount() > 0) {
                    menu.addSeparator();
                }
                menu.add(item(entry.label()));
            }
        }
    }

    /**
     * ImageJ makes its table of commands with its menu bar, on the first command it runs. Without a
     * display the menu bar fails, but the table stays: filled from ImageJ's own list, it serves
     * macros.
     */
    @SuppressWarnings("unchecked")
    private static void makeCommandTable() {
        try {
            Menus.updateImageJMenus();
        } catch (HeadlessException e) {
            Menus.getCommands().putAll(MENU_BAR_ENTRIES);
            for (String line : lines(IJ.class, IMAGEJ_RESOURCE)) {
                Matcher m = IMAGEJ_ENTRY.matcher(line);
                if (m.matches()) {
                    Menus.getCommands().put(m.group(1), m.group(2));
                }
            }
        }
    }

    /** The entries of {@code plugins.config}, in its order. */
    static List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        boolean belowLine = false;
        for (String line : lines(HostMenu.class, RESOURCE)) {
            Matcher m = ENTRY.matcher(line);
            if (m.matches() && m.group(2).equals(LINE)) {
                belowLine = true;
            } else if (m.matches()) {
                entries.add(new Entry(m.group(1), m.group(2), m.group(3), belowLine));
                belowLine = false;
            }
        }
        return entries;
    }

    private static List<String> lines(Class<?> owner, String resource) {
        try (InputStream in = owner.getResourceAsStream(resource);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MenuItem item(String label) {
        MenuItem item = new MenuItem(label);
        item.addActionListener(IJ.getInstance());
        return item;
    }

    private static Menu submenu(String name) {
        Menu plugins = Menus.getImageJMenu("Plugins");
        for (int i = 0; i < plugins.getItemCount(); i++) {
            if (plugins.getItem(i) instanceof Menu menu && menu.getLabel().equals(name)) {
                return menu;
            }
        }
        Menu menu = new Menu(name);
        plugins.add(menu);
        return menu;
    }
}
