/**
 * Makes what is published: a Fiji update site (files with time stamps beside {@code db.xml.gz}) and
 * zips for places without a network. Part of the build, not of the program. The site's format is
 * that of ImageJ's updater (net.imagej.updater); written anew from how it behaves.
 */
package org.paperbeat.updatesite;
