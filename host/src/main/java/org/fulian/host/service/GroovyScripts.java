package org.fulian.host.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import groovy.lang.Binding;
import groovy.lang.GroovyClassLoader;
import groovy.lang.Script;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.runtime.InvokerHelper;
import org.fulian.host.component.Components;

/** Groovy files by location, compiled once and again after a change of the file (host-api §4.3). */
public final class GroovyScripts {
    private static final Map<String, Compiled> CACHE = new ConcurrentHashMap<>();

    private record Compiled(Class<?> type, Path file, long changed) { }

    private GroovyScripts() { }

    /** Runs the whole script, or its method of this name without arguments; assignments to unbound names land in the map. */
    public static Object run(String location, String method, Map<String, Object> binding) {
        Script script = InvokerHelper.createScript(fileClass(location).asSubclass(Script.class), new Binding(binding));
        return method == null || method.isEmpty() ? script.run() : script.invokeMethod(method, new Object[0]);
    }

    /** The class a file compiles to: a script on {@link GroovyBaseScript}, or the class that the file declares. */
    public static Class<?> fileClass(String location) {
        Compiled known = CACHE.get(location);
        if (known == null || changed(known.file()) != known.changed()) {
            known = CACHE.compute(location, (key, old) -> old != null && changed(old.file()) == old.changed() ? old : compile(key));
        }
        return known.type();
    }

    private static long changed(Path file) {
        return file.toFile().lastModified();
    }

    private static Compiled compile(String location) {
        Path file = Components.path(location);
        if (file == null || !Files.isRegularFile(file)) {
            throw new IllegalArgumentException("No Groovy file at " + location);
        }
        CompilerConfiguration configuration = new CompilerConfiguration();
        configuration.setScriptBaseClass(GroovyBaseScript.class.getName());
        configuration.setSourceEncoding("UTF-8");
        long changed = changed(file);
        try (GroovyClassLoader loader = new GroovyClassLoader(GroovyScripts.class.getClassLoader(), configuration)) {
            return new Compiled(loader.parseClass(Files.readString(file), file.getFileName().toString()), file, changed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
