package org.fulian.host.component;

import java.nio.file.Path;
import java.util.List;

/** A loaded component: its files in the order in which its {@code ofbiz-component.xml} names them. */
public record Component(String name, Path root, List<Resource> resources, List<Webapp> webapps, List<Path> classpath) {
}
