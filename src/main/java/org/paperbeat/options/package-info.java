/**
 * One options record per stage: defaults, ranges, validation. The only place a default stands.
 * Every record's {@code defaults()} gives what PaperBeat does unasked; bad values throw {@link
 * org.paperbeat.model.EcgException} with a hint.
 */
package org.paperbeat.options;
