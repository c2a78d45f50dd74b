/**
 * Data sets and their splits, the round trip through paper, evaluation protocols and reports,
 * training. Figures follow published protocols, named where they are computed.
 *
 * <p>Beat classifiers: the network itself lives behind {@link org.paperbeat.train.BeatTrainer};
 * splits are by patient, never by beat, see {@link org.paperbeat.train.MitBihSplit}.
 */
package org.paperbeat.train;
