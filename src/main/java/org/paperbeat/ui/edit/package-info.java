/**
 * A page on the technician's bench: what is known of it, what a person corrects, undone and redone
 * without limit. Knows no window system: the canvas tool, tables, plots and macros translate into
 * the actions made here, and listen.
 *
 * <p>An {@link org.paperbeat.ui.edit.EditAction} changes an immutable {@link
 * org.paperbeat.ui.edit.PageState} and says what has to be found anew; the {@link
 * org.paperbeat.ui.edit.Machine} finds it, and what a person made stays. {@link
 * org.paperbeat.ui.edit.PageDocument} keeps the states and tells its listeners.
 */
package org.paperbeat.ui.edit;
