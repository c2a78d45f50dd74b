package org.paperbeat.host;

import ij.ImagePlus;
import ij.WindowManager;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;

/**
 * Hands a command the image in front. Without one it gets an ImagePlus without pixels, as in
 * headless Fiji, and says itself what is missing.
 */
final class ActiveImage extends HostStep {
    @Override
    public void process(Module module) {
        for (ModuleItem<?> input : module.getInfo().inputs()) {
            String name = input.getName();
            if (input.getType() == ImagePlus.class && !module.isInputResolved(name)) {
                ImagePlus front = WindowManager.getCurrentImage();
                module.setInput(name, front == null ? new ImagePlus() : front);
                module.resolveInput(name);
                return;
            }
        }
    }
}
