package org.paperbeat.scripts;

import org.scijava.plugin.Plugin;
import org.scijava.script.AdaptedScriptLanguage;
import org.scijava.script.ScriptLanguage;

/** Jython, as Fiji's script editor has it. */
@Plugin(type = ScriptLanguage.class, name = "Jython")
public final class JythonLanguage extends AdaptedScriptLanguage {
    public JythonLanguage() {
        super("python");
    }
}
