package org.paperbeat.ui.edit;

/**
 * A thing on a page that a person should look at.
 *
 * @param item what to look at, and to accept
 * @param confidence in [0, 1]: the lower, the sooner
 * @param reason a sentence for the person
 */
public record Attention(Item item, double confidence, String reason) {}
