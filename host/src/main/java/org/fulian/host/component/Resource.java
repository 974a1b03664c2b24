package org.fulian.host.component;

import java.nio.file.Path;

/** One definition or data file that a component names; reader name only for data (host-api §1). */
public record Resource(Kind kind, String readerName, Path path) {
    /** What the file defines. */
    public enum Kind { ENTITY_MODEL, ENTITY_ECA, ENTITY_DATA, SERVICE_MODEL, SERVICE_ECA, TEST_SUITE }
}
