package org.fulian.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The members of one JSON object, read strictly: each by its type, none missing, and in the end none left over. */
final class Fields {
    private final String pointer;
    private final Map<String, Object> members;
    private final Set<String> unread;

    private Fields(String pointer, Map<String, Object> members) {
        this.pointer = pointer;
        this.members = members;
        this.unread = new LinkedHashSet<>(members.keySet());
    }

    static Fields of(String pointer, Object value) {
        if (!(value instanceof Map)) {
            throw new InputException(pointer, "an object expected");
        }
        @SuppressWarnings("unchecked")
        Map<String, Object> members = (Map<String, Object>) value;
        return new Fields(pointer, members);
    }

    static String child(String pointer, Object name) {
        return pointer + "/" + name.toString().replace("~", "~0").replace("/", "~1");
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    Set<String> names() {
        return members.keySet();
    }

    Object any(String name) {
        Object value = members.get(name);
        if (value == null) {
            throw new InputException(child(pointer, name), "missing");
        }
        unread.remove(name);
        return value;
    }

    Fields object(String name) {
        return of(child(pointer, name), any(name));
    }

    List<?> list(String name) {
        if (any(name) instanceof List<?> list) {
            return list;
        }
        throw new InputException(child(pointer, name), "an array expected");
    }

    /** Names of people: none empty. */
    List<String> names(String name) {
        List<String> names = new ArrayList<>();
        for (Object element : list(name)) {
            names.add(name(child(child(pointer, name), names.size()), element));
        }
        return names;
    }

    static String name(String pointer, Object value) {
        if (!(value instanceof String name)) {
            throw new InputException(pointer, "a string expected");
        }
        if (name.isBlank()) {
            throw new InputException(pointer, "an empty name");
        }
        return name;
    }

    String string(String name) {
        return name(child(pointer, name), any(name));
    }

    /** A SHA-256 value: 64 lower-case hexadecimal digits. */
    String hex(String name) {
        String hex = string(name);
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new InputException(child(pointer, name), "64 lower-case hexadecimal digits expected");
        }
        return hex;
    }

    boolean flag(String name) {
        if (any(name) instanceof Boolean flag) {
            return flag;
        }
        throw new InputException(child(pointer, name), "true or false expected");
    }

    int count(String name) {
        if (!(any(name) instanceof Long number)) {
            throw new InputException(child(pointer, name), "an integer expected");
        }
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw new InputException(child(pointer, name), "impossible number " + number);
        }
        return number.intValue();
    }

    <E extends Enum<E>> E choice(String name, Class<E> type) {
        return choice(child(pointer, name), any(name), type);
    }

    static <E extends Enum<E>> E choice(String pointer, Object value, Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equals(value)).findFirst()
            .orElseThrow(() -> new InputException(pointer, "one of " + Arrays.toString(type.getEnumConstants()) + " expected"));
    }

    InputException error(String name, String problem) {
        return new InputException(child(pointer, name), problem);
    }

    /** To be called when all has been read: what nobody asked for is an error. */
    void end() {
        if (!unread.isEmpty()) {
            throw new InputException(child(pointer, unread.iterator().next()), "unknown field");
        }
    }
}
