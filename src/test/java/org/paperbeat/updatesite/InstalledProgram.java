package org.paperbeat.updatesite;

import ij.IJ;
import ij.ImageJ;
import java.awt.GraphicsEnvironment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import org.paperbeat.host.HostMenu;

/**
 * Started in a program of its own on the class path of an installed Fiji: runs a macro and prints
 * what it left behind. Its class file is all that is there of the tests.
 */
final class InstalledProgram {
    private InstalledProgram() {}

    /**
     * @param arguments macro file, argument for the macro
     */
    public static void main(String[] arguments) throws Exception {
        if (!GraphicsEnvironment.isHeadless()) {
            new ImageJ();
        }
        HostMenu.install();
        Properties before = (Properties) System.getProperties().clone();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        String macro =
                new String(Files.readAllBytes(Path.of(arguments[0])), StandardCharsets.UTF_8);
        System.out.println("macro=" + IJ.runMacro(macro, arguments[1]));
        TreeSet<String> changed = new TreeSet<>();
        for (Map.Entry<Object, Object> e : System.getProperties().entrySet()) {
            if (!e.getValue().equals(before.get(e.getKey()))) {
                changed.add(e.getKey().toString());
            }
        }
        System.out.println("properties=" + changed);
        ClassLoader after = Thread.currentThread().getContextClassLoader();
        System.out.println("loader=" + (loader == after ? "same" : after));
        Class<?> theirs = Class.forName("org.tensorflow.TensorFlow", false, loader);
        String jar = theirs.getProtectionDomain().getCodeSource().getLocation().toString();
        System.out.println("tensorflow=" + jar.substring(jar.lastIndexOf('/') + 1));
        System.out.println("log=" + IJ.getLog());
        System.exit(0);
    }
}
