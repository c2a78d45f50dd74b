/** The example scripts and the script lines of the README, run in the languages Fiji has. */
package org.paperbeat.scripts;
