package org.paperbeat.model;

/**
 * Which classifier made the classes.
 *
 * @param name of the model
 * @param version of the model
 * @param sha256 of its files, lower-case hex
 */
public record ModelId(String name, String version, String sha256) {}
