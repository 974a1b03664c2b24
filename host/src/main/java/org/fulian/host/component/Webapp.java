package org.fulian.host.component;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A web application of a component. The user needs every base permission (with {@code _VIEW}); a single {@code NONE} leaves it
 * open; an access permission, when given, wins over them (host-api §1).
 */
public record Webapp(String name, String title, Path location, String mountPoint, List<String> basePermissions, String accessPermission,
        boolean appBarDisplay, Map<String, String> initParams) {
}
