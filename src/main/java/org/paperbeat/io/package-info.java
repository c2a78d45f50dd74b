/**
 * Files in and out: page images and PDF, WFDB records, tables, {@code record.json}. Every reader
 * throws {@link org.paperbeat.model.EcgException} with a sentence a person understands, for
 * missing, truncated and foreign files alike; every writer writes to a temporary name and moves.
 */
package org.paperbeat.io;
