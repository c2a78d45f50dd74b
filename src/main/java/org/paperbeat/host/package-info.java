/**
 * What Fiji's legacy layer gives to SciJava commands, for plain ImageJ 1.x: menu entries, the
 * active image, a dialog, macro options and the recorder, with the same macro keys as in Fiji. In
 * Fiji nothing of this package runs.
 */
package org.paperbeat.host;
