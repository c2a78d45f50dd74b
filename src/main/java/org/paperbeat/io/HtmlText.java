package org.paperbeat.io;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Collectors;

/** An HTML document as it grows; what people and files say is escaped. */
final class HtmlText {
    private static final String STYLE =
            "body{font:15px/1.45 sans-serif;max-width:1100px;margin:24px auto;padding:0 16px;"
                    + "color:#222}h1{margin:0}h2{font-size:18px;margin:28px 0 8px}"
                    + ".notice{color:#B00020;font-weight:bold;margin:4px 0 16px}"
                    + ".bar{display:flex;height:18px;border-radius:4px;overflow:hidden}"
                    + ".columns{display:flex;gap:32px;flex-wrap:wrap}figure{margin:16px 0 0}"
                    + "figcaption{font-weight:bold;margin-bottom:4px}"
                    + "table{border-collapse:collapse}td,th{padding:3px 14px 3px 0;"
                    + "text-align:left;border-bottom:1px solid #ddd;vertical-align:top}"
                    + "td.n,th.n{text-align:right}.worst{display:grid;gap:16px;"
                    + "grid-template-columns:repeat(auto-fill,minmax(320px,1fr))}"
                    + ".card{font-size:13px;border:1px solid #ddd;border-radius:6px;padding:8px;"
                    + "overflow-wrap:anywhere}.card img{width:100%;display:block}"
                    + ".foot{margin-top:32px;color:#555;font-size:13px}";
    private static final int BAR_WIDTH = 22;
    private static final int PLOT_HEIGHT = 120;
    private static final int TICK_HEIGHT = 20;

    private final StringBuilder text = new StringBuilder();

    /** Begins the document. Nothing may be loaded from elsewhere, whatever a file's name says. */
    HtmlText head(String title) {
        raw("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n");
        raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
        raw("style-src 'unsafe-inline'; img-src data:\">\n<title>").text(title);
        return raw("</title>\n<style>" + STYLE + "</style></head>\n<body>\n");
    }

    /** Ends the document. */
    String end() {
        raw("</body></html>\n");
        return text.toString();
    }

    HtmlText raw(String html) {
        text.append(html);
        return this;
    }

    HtmlText text(String words) {
        return raw(words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }

    HtmlText attribute(String words) {
        return raw(words.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;"));
    }

    HtmlText tag(String name, String words) {
        return raw("<" + name + ">").text(words).raw("</" + name + ">\n");
    }

    HtmlText headRow(String... cells) {
        return row("th", cells);
    }

    HtmlText row(String... cells) {
        return row("td", cells);
    }

    private HtmlText row(String kind, String... cells) {
        raw("<tr>");
        for (String cell : cells) {
            boolean number = cell.matches("[0-9\u202f.]+( %)?");
            raw("<" + kind + (number ? " class=\"n\">" : ">")).text(cell).raw("</" + kind + ">");
        }
        return raw("</tr>\n");
    }

    HtmlText image(byte[] jpeg, String name) {
        raw("<img src=\"data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg));
        return raw("\" alt=\"").attribute(name).raw("\">");
    }

    /** A histogram with the range's ends and middle below it. */
    HtmlText bars(int[] counts, double from, double to) {
        int most = Math.max(1, Arrays.stream(counts).max().orElse(1));
        int width = BAR_WIDTH * counts.length;
        raw("<svg width=\"" + (width + 40) + "\" height=\"" + (PLOT_HEIGHT + TICK_HEIGHT + 16));
        raw("\" font-size=\"11\" font-family=\"sans-serif\">\n");
        for (int i = 0; i < counts.length; i++) {
            int height = (int) Math.round((double) PLOT_HEIGHT * counts[i] / most);
            int x = 10 + i * BAR_WIDTH;
            int y = 16 + PLOT_HEIGHT - height;
            raw("<rect x=\"" + x + "\" y=\"" + y + "\" width=\"" + (BAR_WIDTH - 2));
            raw("\" height=\"" + height + "\" fill=\"#0072B2\"/>");
            if (counts[i] > 0) {
                label(x + BAR_WIDTH / 2, y - 3, Integer.toString(counts[i]));
            }
        }
        for (int k = 0; k <= 4; k++) {
            double value = from + k * (to - from) / 4;
            String words = to > 10 ? format("%.0f", value) : format("%.2f", value);
            label(10 + k * width / 4, PLOT_HEIGHT + TICK_HEIGHT + 10, words);
        }
        return raw("\n</svg>\n");
    }

    private void label(int x, int y, String words) {
        raw("<text x=\"" + x + "\" y=\"" + y + "\" text-anchor=\"middle\">").text(words);
        raw("</text>");
    }

    private static String format(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    /** A relative path as a link. */
    static String path(String path) {
        return Arrays.stream(path.split("/"))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/", "./", ""));
    }
}
