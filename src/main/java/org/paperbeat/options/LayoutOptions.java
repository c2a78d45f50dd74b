package org.paperbeat.options;

/**
 * How leads are found.
 *
 * @param layout name of a known layout, or {@code auto}
 */
public record LayoutOptions(String layout) {
    /** Find out from the page. */
    public static final String AUTO = "auto";

    public static LayoutOptions defaults() {
        return new LayoutOptions(AUTO);
    }
}
