package org.fulian.host.fidelity;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.apache.ofbiz.base.util.UtilMisc;
import org.apache.ofbiz.entity.testtools.EntityTestCase;
import org.apache.ofbiz.service.testtools.OFBizTestCase;
import org.apache.ofbiz.testtools.GroovyScriptTestCase;
import org.junit.Test;

/** The host's {@code org.apache.ofbiz} types offer nothing that a real OFBiz lacks (design §1.2, host-api §13.2). */
public class SignatureSubsetTest {

    private static final String API = "org.apache.ofbiz.";
    private static final List<String> OF_EVERY_OBJECT = List.of("equals", "hashCode", "toString", "values", "valueOf");

    /** Types that exist in OFBiz but not in the list of signatures, with the members that they may have. */
    private static final Map<String, List<String>> UNLISTED = Map.ofEntries(
            // what "empty" means to UtilValidate; listed types implement it
            Map.entry(API + "base.lang.IsEmpty", List.of("isEmpty() : boolean")),
            // parameter types of listed methods, without members
            Map.entry(API + "webapp.control.ConfigXMLReader", List.of()),
            Map.entry(API + "webapp.control.ConfigXMLReader.ControllerConfig", List.of()),
            Map.entry(API + "webapp.control.ConfigXMLReader.RequestMap", List.of()),
            Map.entry(API + "webapp.control.ConfigXMLReader.RequestResponse", List.of()),
            Map.entry(API + "webapp.control.ConfigXMLReader.Event", List.of()),
            Map.entry(API + "webapp.control.ConfigXMLReader.ViewMap", List.of()),
            // thrown by listed methods
            Map.entry(API + "webapp.control.RequestHandlerException", List.of()),
            Map.entry(API + "webapp.event.EventHandlerException", List.of()),
            Map.entry(API + "webapp.view.ViewHandlerException", List.of()),
            // the list leaves out protected members; those of the test case are in host-api §9
            Map.entry(API + "service.testtools.OFBizTestCase", List.of("from(String) : EntityQuery", "select(String[]) : EntityQuery",
                    "getUserLogin() : GenericValue", "getUserLogin(String) : GenericValue", "logInfo(String) : void",
                    "logWarning(String) : void", "logError(String) : void")));

    private final Yardstick yardstick = new Yardstick();

    @Test
    public void publicMembers_shouldAllExistInOfbiz() throws Exception {
        Set<String> offenders = new TreeSet<>();
        for (Class<?> type : apiTypes()) {
            check(type, offenders);
        }
        assertTrue(offenders.size() + " members or types are not OFBiz's:\n" + String.join("\n", offenders), offenders.isEmpty());
    }

    @Test
    public void yardstick_shouldTellStaticnessParametersAndResults() {
        assertTrue(yardstick.allows(API + "base.util.UtilMisc", Yardstick.parse("static toMap(Object[]) : Map")));
        assertFalse(yardstick.allows(API + "base.util.UtilMisc", Yardstick.parse("toMap(Object[]) : Map")));
        assertFalse(yardstick.allows(API + "base.util.UtilMisc", Yardstick.parse("static toMap(String) : Map")));
        assertFalse(yardstick.allows(API + "base.util.UtilMisc", Yardstick.parse("static toMap(Object[]) : List")));
        assertTrue(yardstick.allows(API + "base.util.UtilMisc", Yardstick.parse("static toList(Object[]) : List")));
        assertEquals("static fromClass(Class) : URL", Yardstick.parse("static fromClass(Class<C>) : URL throws X").toString());
    }

    private static List<Class<?>> apiTypes() throws IOException, URISyntaxException {
        Path classes = Path.of(UtilMisc.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(classes.resolve("org/apache/ofbiz"))) {
            // the base classes of tests, which only tests need
            List<Class<?>> types = new ArrayList<>(List.of(EntityTestCase.class, OFBizTestCase.class, GroovyScriptTestCase.class));
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
                String name = classes.relativize(file).toString().replace('/', '.').replaceFirst("\\.class$", "");
                Class<?> type = load(name);
                if (visible(type)) {
                    types.add(type);
                }
            }
            return types;
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, SignatureSubsetTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean visible(Class<?> type) {
        return !type.isSynthetic() && !type.isAnonymousClass() && !type.isLocalClass() && visible(type.getModifiers())
                && (type.getDeclaringClass() == null || visible(type.getDeclaringClass()));
    }

    private static boolean visible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private void check(Class<?> type, Set<String> offenders) {
        List<String> unlisted = UNLISTED.get(type.getCanonicalName());
        if (!yardstick.knows(type.getCanonicalName()) && unlisted == null) {
            offenders.add(type.getCanonicalName() + " (the type)");
            return;
        }
        for (Member member : members(type)) {
            Yardstick.Member described = member instanceof Field field ? Yardstick.of(field)
                    : Yardstick.of((Executable) member);
            boolean allowed = unlisted != null && member instanceof Constructor || overridesForeign(type, member) || isBridge(member)
                    || supertypes(type).stream().map(Class::getCanonicalName).anyMatch(name -> yardstick.allows(name, described)
                    || UNLISTED.getOrDefault(name, List.of()).contains(described.toString()));
            if (!allowed) {
                offenders.add(type.getCanonicalName() + "  " + described);
            }
        }
    }

    /** Its own visible members and those that it inherits from classes nobody can name. */
    private static List<Member> members(Class<?> type) {
        List<Member> members = new ArrayList<>();
        for (Class<?> owner = type; owner != null && (owner == type || owner.getName().startsWith(API) && !visible(owner));
                owner = owner.getSuperclass()) {
            members.addAll(Arrays.asList(owner.getDeclaredFields()));
            members.addAll(Arrays.asList(owner.getDeclaredMethods()));
        }
        members.addAll(Arrays.stream(type.getDeclaredConstructors()).filter(c -> c.getParameterCount() > 0).toList());
        members.removeIf(m -> m.isSynthetic() || !visible(m.getModifiers()) || m instanceof Method && OF_EVERY_OBJECT.contains(m.getName())
                || m.getName().equals("serialVersionUID"));
        return members;
    }

    private static Set<Class<?>> supertypes(Class<?> type) {
        Set<Class<?>> all = new LinkedHashSet<>();
        all.add(type);
        Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces())).forEach(t -> all.addAll(supertypes(t)));
        return all;
    }

    /** Protected members that name a type of the host: nothing that a component could use, as it may not know those types. */
    private static boolean isBridge(Member member) {
        if (!Modifier.isProtected(member.getModifiers()) || member instanceof Field) {
            return false;
        }
        Stream<Class<?>> named = Arrays.stream(((Executable) member).getParameterTypes());
        return Stream.concat(named, member instanceof Method method ? Stream.of(method.getReturnType()) : Stream.empty())
                .anyMatch(t -> t.getName().startsWith("org.fulian.host."));
    }

    /** Methods that the JDK or a library asks for, such as those of Map. */
    private static boolean overridesForeign(Class<?> type, Member member) {
        return member instanceof Method method && supertypes(type).stream().filter(t -> !t.getName().startsWith(API))
                .flatMap(t -> Arrays.stream(t.getDeclaredMethods()))
                .anyMatch(m -> m.getName().equals(method.getName()) && m.getParameterCount() == method.getParameterCount()
                        && visible(m.getModifiers()));
    }
}
