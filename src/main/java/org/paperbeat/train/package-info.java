/**
 * Data sets and their splits, the round trip through paper, evaluation protocols and reports,
 * training. Figures follow published protocols, named where they are computed.
 */
package org.paperbeat.train;
