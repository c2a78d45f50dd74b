package org.paperbeat.classify;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;

/**
 * Stands between PaperBeat and an engine in a class loader of its own: during each call the
 * thread's context class loader is the engine's, and put back afterwards. Objects of the engine
 * that a call returns are wrapped likewise.
 */
final class EngineCalls implements InvocationHandler {
    private final Object engine;
    private final ClassLoader loader;

    private EngineCalls(Object engine, ClassLoader loader) {
        this.engine = engine;
        this.loader = loader;
    }

    /** An object that passes calls of an interface on to the engine. */
    static <T> T wrap(Class<T> seam, T engine, ClassLoader loader) {
        return seam.cast(
                Proxy.newProxyInstance(
                        seam.getClassLoader(),
                        new Class<?>[] {seam},
                        new EngineCalls(engine, loader)));
    }

    /** Does something with the engine's class loader as the thread's. */
    static <T> T within(ClassLoader loader, Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return wrapped(method.getReturnType(), method.invoke(engine, arguments));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @SuppressWarnings("unchecked")
    private Object wrapped(Class<?> type, Object result) {
        boolean fromEngine = result != null && result.getClass().getClassLoader() == loader;
        return fromEngine && type.isInterface()
                ? wrap((Class<Object>) type, result, loader)
                : result;
    }
}
