package org.paperbeat.ui;

import ij.ImageListener;
import ij.ImagePlus;
import java.lang.ref.WeakReference;
import java.util.concurrent.CompletableFuture;

/** Waits for an image to be closed, without keeping it. */
final class ImageClosing implements ImageListener {
    private final WeakReference<ImagePlus> image;
    private final WeakReference<PageDocuments> documents;

    ImageClosing(ImagePlus image, PageDocuments documents) {
        this.image = new WeakReference<>(image);
        this.documents = new WeakReference<>(documents);
    }

    void begin() {
        ImagePlus.addImageListener(this);
    }

    /** Not at once: ImageJ is going through its listeners just now. */
    private void end() {
        CompletableFuture.runAsync(() -> ImagePlus.removeImageListener(this));
    }

    @Override
    public void imageClosed(ImagePlus closed) {
        ImagePlus mine = image.get();
        PageDocuments bench = documents.get();
        if (mine == null || bench == null) {
            end();
        } else if (mine == closed) {
            bench.close();
            end();
        }
    }

    @Override
    public void imageOpened(ImagePlus opened) {
        if (image.get() == null) {
            end();
        }
    }

    @Override
    public void imageUpdated(ImagePlus updated) {
        // pixels of a page do not change while it is corrected
    }
}
