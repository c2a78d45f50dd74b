/**
 * The deep-learning engine, and the only package that sees DJL and TensorFlow: native library,
 * networks defined with TensorFlow's operations, training loop, SavedModel export, inference by
 * DJL. No package imports it; {@link org.paperbeat.classify.EngineLoader} finds it.
 *
 * <p>Nothing here reaches for the network: DJL is told to stay offline and the native library comes
 * from the class path.
 */
package org.paperbeat.engine;
