/**
 * Plane arithmetic that several stages share: float planes, filters, Fourier transforms, the
 * rectified page. Knows nothing of ECGs and imports only {@code model}.
 */
package org.paperbeat.image;
