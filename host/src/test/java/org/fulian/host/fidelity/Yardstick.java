package org.fulian.host.fidelity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The public members of the real API, as written down in {@code ofbiz-signatures.txt}; generics are erased. */
final class Yardstick {

    private static final Pattern TYPE_VARIABLE = Pattern.compile("[A-Z][A-Z0-9]?");

    private final Map<String, List<Member>> members = new HashMap<>();

    /** A name with, for methods and constructors, its parameter types; the result is null for constructors. */
    record Member(boolean isStatic, String name, List<String> parameters, String result) {

        boolean allows(Member other) {
            return isStatic == other.isStatic && name.equals(other.name) && allows(result, other.result)
                    && (parameters == null ? other.parameters == null : other.parameters != null
                    && parameters.size() == other.parameters.size() && allParametersAllow(other));
        }

        private boolean allParametersAllow(Member other) {
            for (int i = 0; i < parameters.size(); i++) {
                if (!allows(parameters.get(i), other.parameters.get(i))) {
                    return false;
                }
            }
            return true;
        }

        /** A type variable of the real API stands for any type. */
        private static boolean allows(String listed, String given) {
            return listed == null ? given == null
                    : listed.equals(given) || listed.equals("*") && given != null || listed.equals("*[]") && given != null && given.endsWith("[]");
        }

        @Override
        public String toString() {
            return (isStatic ? "static " : "") + name + (parameters == null ? "" : "(" + String.join(", ", parameters) + ")")
                    + (result == null ? "" : " : " + result);
        }
    }

    Yardstick() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Yardstick.class.getResourceAsStream("ofbiz-signatures.txt"), StandardCharsets.UTF_8))) {
            List<Member> current = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("  ")) {
                    current = new ArrayList<>();
                    members.put(line.split(" ")[1], current);
                } else {
                    current.add(parse(line.trim()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean knows(String type) {
        return members.containsKey(type);
    }

    boolean allows(String type, Member member) {
        return members.getOrDefault(type, List.of()).stream().anyMatch(listed -> listed.allows(member));
    }

    /** Of a line like {@code static cast(Object) : V throws X}. */
    static Member parse(String line) {
        boolean isStatic = line.startsWith("static ");
        String text = eraseGenerics(line.substring(isStatic ? 7 : 0));
        int colon = text.indexOf(" : ");
        String result = colon < 0 ? null : simple(text.substring(colon + 3).split(" ")[0]);
        int open = text.indexOf('(');
        if (open < 0) {
            return new Member(isStatic, text.substring(0, colon < 0 ? text.length() : colon).split(" ")[0], null, result);
        }
        String inside = text.substring(open + 1, text.indexOf(')'));
        List<String> parameters = inside.isBlank() ? List.of() : Arrays.stream(inside.split(",")).map(Yardstick::simple).toList();
        return new Member(isStatic, text.substring(0, open), parameters, result);
    }

    private static String eraseGenerics(String text) {
        StringBuilder erased = new StringBuilder();
        int depth = 0;
        for (char c : text.toCharArray()) {
            depth += c == '<' ? 1 : 0;
            if (depth == 0) {
                erased.append(c);
            }
            depth -= c == '>' ? 1 : 0;
        }
        return erased.toString();
    }

    private static String simple(String type) {
        String name = type.trim().replace("...", "[]");
        name = name.substring(name.lastIndexOf('.') + 1);
        String element = name.replace("[]", "");
        return TYPE_VARIABLE.matcher(element).matches() ? name.replace(element, "*") : name;
    }

    static Member of(Executable e) {
        List<String> parameters = Arrays.stream(e.getParameterTypes()).map(Class::getSimpleName).toList();
        return e instanceof Constructor<?> ? new Member(false, e.getDeclaringClass().getSimpleName(), parameters, null)
                : new Member(Modifier.isStatic(e.getModifiers()), e.getName(), parameters, ((Method) e).getReturnType().getSimpleName());
    }

    static Member of(Field f) {
        return new Member(Modifier.isStatic(f.getModifiers()), f.getName(), null, f.getType().getSimpleName());
    }
}
