package org.apache.ofbiz.base.util;

import java.io.File;
import java.nio.file.Path;
import org.fulian.host.component.Components;

/** Files by location. */
public final class FileUtil {
    private FileUtil() { }

    /** The file at a path, which may begin with {@code component://}; it need not exist. */
    public static File getFile(String path) {
        Path resolved = path.startsWith("component://") ? Components.path(path) : Path.of(path);
        return resolved == null ? null : resolved.toFile();
    }
}
