package org.paperbeat.engine;

import com.sun.jna.Function;
import com.sun.jna.Platform;

/** What TensorFlow's native code writes to the error stream. */
final class NativeLog {
    private static final String LEVEL = "TF_CPP_MIN_LOG_LEVEL";
    private static final String ERRORS_ONLY = "2";

    private NativeLog() {}

    /**
     * Keeps TensorFlow's notes about its own build off the error stream, unless the environment
     * already says what is wanted. They are read from the C environment only, which Java can't set.
     */
    static void errorsOnly() {
        if (System.getenv(LEVEL) != null) {
            return;
        }
        if (Platform.isWindows()) {
            Function.getFunction("msvcrt", "_putenv")
                    .invokeInt(new Object[] {LEVEL + "=" + ERRORS_ONLY});
        } else {
            Function.getFunction("c", "setenv").invokeInt(new Object[] {LEVEL, ERRORS_ONLY, 0});
        }
    }
}
