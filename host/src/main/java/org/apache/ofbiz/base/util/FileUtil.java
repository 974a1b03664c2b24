package org.apache.ofbiz.base.util;

import java.io.File;
import java.nio.file.Path;

import org.fulian.host.component.Components;

/** Files by location. */
public final class FileUtil {

    private FileUtil() { }

    /** The file at a path, which may begin with {@code component://}; it need not exist. */
    public static File getFile(String path) {
        if (!path.startsWith("component://")) {
            return new File(path);
        }
        Path resolved = Components.path(path);
        return resolved == null ? null : resolved.toFile();
    }
}
