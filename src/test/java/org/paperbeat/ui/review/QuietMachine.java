package org.paperbeat.ui.review;

import java.lang.reflect.Proxy;
import org.paperbeat.ui.edit.Edited;
import org.paperbeat.ui.edit.Machine;

/** A machine that finds nothing anew and can do nothing else. */
final class QuietMachine {
    private QuietMachine() {}

    static Machine make() {
        return (Machine)
                Proxy.newProxyInstance(
                        Machine.class.getClassLoader(),
                        new Class<?>[] {Machine.class},
                        (self, method, inputs) ->
                                method.getName().equals("follow")
                                        ? ((Edited) inputs[1]).state()
                                        : null);
    }
}
