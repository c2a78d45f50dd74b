/**
 * The one façade that orders the stages ({@link org.paperbeat.pipeline.EcgDigitizer}), and the run
 * over many pages ({@link org.paperbeat.pipeline.BatchRunner}). Windows, command line and cluster
 * are adapters of it; a classifier and page source are handed in.
 */
package org.paperbeat.pipeline;
