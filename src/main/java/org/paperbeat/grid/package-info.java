/**
 * Page to paper: finds the millimetre grid (rotation, perspective, local warp, px/mm in x and y)
 * and decides paper speed and gain. Knows nothing of leads or traces.
 */
package org.paperbeat.grid;
