/**
 * Beats to classes: the seam in front of the network ({@link
 * org.paperbeat.classify.BeatClassifier}), a model's contract ({@link
 * org.paperbeat.classify.BeatModelSpec}), the model that comes with PaperBeat, and the rules that
 * send a beat to a person. Research use only.
 */
package org.paperbeat.classify;
