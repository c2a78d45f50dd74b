package org.paperbeat.train;

import java.util.List;

/**
 * Beats of patients left out of training.
 *
 * @param strips in 10 s of the signal
 * @param columns in 2.5 s of the signal
 * @param paper in 10 s that come back from paper, R peaks detected; empty without paper
 */
record Unseen(List<ReferenceBeat> strips, List<ReferenceBeat> columns, List<ReferenceBeat> paper) {}
