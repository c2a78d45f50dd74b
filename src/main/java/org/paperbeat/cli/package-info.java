/**
 * The command line: the same façade as the plugin, without windows. The only package that prints.
 * Exit status 0: done; 1: a page or run failed; 2: wrong usage.
 */
package org.paperbeat.cli;
