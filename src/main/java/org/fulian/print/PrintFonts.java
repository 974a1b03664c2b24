package org.fulian.print;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The fonts behind the roles that templates name. An agency's own folder wins role by role: a file is found there by {@code fonts.properties} in it
 * ({@code FangSong=simfang.ttf}, or {@code Song=simsun.ttc 1} for the second member of a collection), or by being called as the role
 * ({@code FangSong.ttf}). What the folder does not offer comes from the class path, where the build put it.
 */
public final class PrintFonts {
    /** All roles; {@code Rare} is the last resort for characters of names that a face lacks. */
    public static final List<String> ROLES = List.of("Song", "Hei", "Kai", "FangSong", "XiaoBiaoSong", "Rare");
    private static final String INDEX = "fonts.properties";
    private static final List<String> ENDINGS = List.of(".ttf", ".otf", ".ttc");

    private final Path folder;
    private final Properties own = new Properties();
    private final Properties built = new Properties();
    private final Map<String, SoftReference<SfntFont>> loaded = new ConcurrentHashMap<>();

    /** Fonts of the class path, with an agency's folder before them unless it is null. */
    public PrintFonts(Path folder) throws PrintException {
        this.folder = folder;
        try (InputStream in = PrintFonts.class.getResourceAsStream("fonts/" + INDEX)) {
            if (in != null) {
                built.load(in);
            }
            if (folder != null && Files.exists(folder.resolve(INDEX))) {
                own.load(Files.newBufferedReader(folder.resolve(INDEX)));
            }
        } catch (IOException e) {
            throw PrintException.badFont(INDEX, e);
        }
    }

    /** The font of a role. */
    public SfntFont font(String role) throws PrintException {
        if (!ROLES.contains(role)) {
            throw new IllegalArgumentException("there is no font role " + role);
        }
        Path file = ownFile(role);
        String member = file == null ? built.getProperty(role, role + ".ttf") : own.getProperty(role, "").replaceAll("^.*\\.\\w+", "").trim();
        String key = file == null ? member : file + " " + member;
        SoftReference<SfntFont> known = loaded.get(key);
        SfntFont font = known == null ? null : known.get();
        if (font == null) {
            font = file == null ? readBuilt(member) : readOwn(file, member);
            loaded.put(key, new SoftReference<>(font));
        }
        return font;
    }

    private Path ownFile(String role) {
        if (folder == null) {
            return null;
        }
        String named = own.getProperty(role);
        if (named != null) {
            return folder.resolve(named.replaceAll("(\\.\\w+)\\s+\\d+\\s*$", "$1").trim());
        }
        return ENDINGS.stream().map(ending -> folder.resolve(role + ending)).filter(Files::exists).findFirst().orElse(null);
    }

    private static SfntFont readBuilt(String file) throws PrintException {
        try (InputStream in = PrintFonts.class.getResourceAsStream("fonts/" + file)) {
            if (in == null) {
                throw PrintException.badFont(file, null);
            }
            return SfntFont.read(in.readAllBytes(), 0);
        } catch (IOException e) {
            throw PrintException.badFont(file, e);
        }
    }

    private static SfntFont readOwn(Path file, String member) throws PrintException {
        try {
            return SfntFont.read(Files.readAllBytes(file), member.isEmpty() ? 0 : Integer.parseInt(member));
        } catch (IOException e) {
            throw PrintException.badFont(file.getFileName().toString(), e);
        }
    }
}
