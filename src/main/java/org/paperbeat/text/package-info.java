/**
 * Reads lead names printed on a page. Knows nothing of layouts; imports {@code image} and {@code
 * model}.
 */
package org.paperbeat.text;
