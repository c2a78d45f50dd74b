/**
 * Archives larger than one machine: the same façade and the same run over pages inside Spark's
 * executors. Its own source root and profile; nothing of the plugin depends on it.
 */
package org.paperbeat.spark;
