/**
 * What commands and the canvas share: the session of an image (state, drawing, saved files), the
 * steps run on it, and what a person left on the canvas taken into them.
 */
package org.paperbeat.ui;
