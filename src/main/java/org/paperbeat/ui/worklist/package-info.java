/**
 * The queue of a technician: pages of a folder or stack, how far each is, notes; kept in a file so
 * that tomorrow goes on where today ended. Knows no window system.
 */
package org.paperbeat.ui.worklist;
