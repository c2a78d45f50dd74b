package org.paperbeat.spark;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.paperbeat.classify.BeatClassifier;
import org.paperbeat.classify.BeatModels;
import org.paperbeat.options.ClassifyOptions;

/**
 * The beat models of an executor: opened once per core and kept for all its tasks, since opening
 * takes as long as a page. A classifier is used by one task at a time.
 */
final class SharedClassifiers {
    private static final ConcurrentLinkedQueue<BeatClassifier> IDLE = new ConcurrentLinkedQueue<>();

    private SharedClassifiers() {}

    /** A classifier for a run; closing it gives it back. */
    static BeatClassifier borrow(ClassifyOptions options) {
        BeatClassifier idle = IDLE.poll();
        return givenBack(idle == null ? new BeatModels().open(options) : idle);
    }

    private static BeatClassifier givenBack(BeatClassifier classifier) {
        return (BeatClassifier)
                Proxy.newProxyInstance(
                        BeatClassifier.class.getClassLoader(),
                        new Class<?>[] {BeatClassifier.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("close")) {
                                IDLE.add(classifier);
                                return null;
                            }
                            try {
                                return method.invoke(classifier, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }
}
