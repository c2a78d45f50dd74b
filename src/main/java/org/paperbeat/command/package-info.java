/**
 * SciJava commands, one per menu entry: they take parameters, call what does the work and show the
 * result. Field names are macro keys, so they are lower_snake_case and none is the tail of another.
 */
package org.paperbeat.command;
