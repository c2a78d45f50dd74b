/**
 * Reads short printed text: lead names, "25 mm/s", "10 mm/mV". Knows nothing of layouts; imports
 * {@code image} and {@code model}.
 */
package org.paperbeat.text;
