package org.paperbeat.classify;

import java.util.Locale;
import java.util.Optional;

/** The kinds of computer that TensorFlow's native library is made for. */
public enum EnginePlatform {
    LINUX_X86_64("linux64", "linux-x86_64"),
    LINUX_ARM64("linux-arm64", "linux-arm64"),
    MACOS_X86_64("macos64", "macosx-x86_64"),
    MACOS_ARM64("macos-arm64", "macosx-arm64"),
    WINDOWS_X86_64("win64", "windows-x86_64");

    private final String fijiName;
    private final String nativeName;

    EnginePlatform(String fijiName, String nativeName) {
        this.fijiName = fijiName;
        this.nativeName = nativeName;
    }

    /** As Fiji's updater calls it; the name of its folder below {@code lib}. */
    public String fijiName() {
        return fijiName;
    }

    /** As the jars of TensorFlow's native library call it. */
    public String nativeName() {
        return nativeName;
    }

    /** This computer's; empty where there is no TensorFlow for it. */
    public static Optional<EnginePlatform> current() {
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    /**
     * The platform of Java's names for it.
     *
     * @param osName as in {@code os.name}
     * @param osArch as in {@code os.arch}
     */
    static Optional<EnginePlatform> of(String osName, String osArch) {
        String os = osName.toLowerCase(Locale.ROOT);
        String arch = osArch.toLowerCase(Locale.ROOT);
        boolean intel = arch.equals("amd64") || arch.equals("x86_64") || arch.equals("x64");
        boolean arm = arch.equals("aarch64") || arch.equals("arm64");
        if (!intel && !arm) {
            return Optional.empty();
        }
        if (os.startsWith("linux")) {
            return Optional.of(intel ? LINUX_X86_64 : LINUX_ARM64);
        }
        if (os.startsWith("mac")) {
            return Optional.of(intel ? MACOS_X86_64 : MACOS_ARM64);
        }
        return os.startsWith("windows") && intel ? Optional.of(WINDOWS_X86_64) : Optional.empty();
    }
}
