package org.fulian.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.fulian.host.component.Components;
import org.fulian.host.component.Resource;

/** A hash of everything that decides what an empty database is filled with. */
final class Fingerprint {
    private Fingerprint() { }

    static String of(Components components, boolean demo) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) (demo ? 1 : 0));
            for (Resource.Kind kind : List.of(Resource.Kind.ENTITY_MODEL, Resource.Kind.ENTITY_DATA)) {
                for (Resource resource : components.resources(kind)) {
                    if (demo || !"demo".equals(resource.readerName())) {
                        digest.update(Files.readAllBytes(resource.path()));
                    }
                }
            }
            addEngine(digest);
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** While the entity engine itself is being changed a snapshot that an older one made may be wrong. */
    private static void addEngine(MessageDigest digest) throws IOException, URISyntaxException {
        Path classes = Path.of(Fingerprint.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        for (String folder : List.of("org/fulian/host/entity", "org/apache/ofbiz/entity")) {
            if (!Files.isDirectory(classes.resolve(folder))) {
                continue;
            }
            try (Stream<Path> files = Files.walk(classes.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    digest.update((file.getFileName() + " " + Files.size(file)).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }
}
