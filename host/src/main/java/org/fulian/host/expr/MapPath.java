package org.fulian.host.expr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.ofbiz.base.util.UtilGenerics;

/** The steps of an accessor that writes: {@code a.b['k'].list[].x} (host-api §6.1). */
public final class MapPath {
    private static final Pattern STEP = Pattern.compile("\\.?([^.\\[\\]]+)|\\[([^\\]]*)\\]");

    private final List<Step> steps = new ArrayList<>();

    /** A key of a map, or a position in a list to replace at or, with insert, to insert at; -1 is the end. */
    private record Step(Object key, int index, boolean insert) {
        Object read(Object holder) {
            return holder instanceof Map<?, ?> map ? map.get(key)
                    : holder instanceof List<?> list && key instanceof Integer && !insert && index < list.size() ? list.get(index) : null;
        }

        void write(Object holder, Object value) {
            if (holder instanceof Map && !insert) {
                UtilGenerics.<Map<Object, Object>>cast(holder).put(key, value);
            } else if (holder instanceof List && key instanceof Integer) {
                List<Object> list = UtilGenerics.cast(holder);
                if (!insert && index < list.size()) {
                    list.set(index, value);
                } else {
                    list.add(index < 0 ? list.size() : index, value);
                }
            } else {
                throw new IllegalArgumentException("Cannot put a value into " + (holder == null ? null : holder.getClass().getName()));
            }
        }
    }

    /** Cuts a path into steps; a key in brackets that is neither a number nor quoted is an expression over the base. */
    public MapPath(String path, Map<String, ?> base) {
        Matcher matcher = STEP.matcher(path);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            end = matcher.end();
            steps.add(matcher.group(1) != null ? new Step(matcher.group(1), 0, false) : bracket(matcher.group(2).trim(), base));
        }
        if (end != path.length() || steps.isEmpty()) {
            throw new IllegalArgumentException("The accessor [" + path + "] is no path that can be written to");
        }
    }

    private static Step bracket(String text, Map<String, ?> base) {
        boolean insert = text.isEmpty() || text.matches("\\+\\d+");
        Object key = text.isEmpty() ? (Integer) (-1) : insert ? Integer.valueOf(text) : Uel.evaluate(base, text, null);
        return key instanceof Number number ? new Step(number.intValue(), number.intValue(), insert) : new Step(key, 0, false);
    }

    /** Writes, making what is missing on the way. */
    public void put(Map<String, ?> base, Object value) {
        Object holder = base;
        for (int i = 0; i < steps.size() - 1; i++) {
            Object next = steps.get(i).read(holder);
            if (next == null) {
                next = steps.get(i + 1).key() instanceof Integer ? new ArrayList<>() : new HashMap<>();
                steps.get(i).write(holder, next);
            }
            holder = next;
        }
        steps.get(steps.size() - 1).write(holder, value);
    }

    /** Removes what the path names and returns it; nothing when it is not there. */
    public Object remove(Map<String, ?> base) {
        Object holder = base;
        for (Step step : steps.subList(0, steps.size() - 1)) {
            holder = step.read(holder);
        }
        Step last = steps.get(steps.size() - 1);
        if (holder instanceof Map<?, ?> map) {
            return map.remove(last.key());
        }
        return last.read(holder) == null ? null : ((List<?>) holder).remove(last.index());
    }
}
