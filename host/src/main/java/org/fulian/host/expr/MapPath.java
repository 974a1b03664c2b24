package org.fulian.host.expr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.ofbiz.base.util.UtilGenerics;

/** The steps of an accessor that writes: {@code a.b['k'].list[].x} (host-api §6.1). */
public record MapPath(List<Step> steps) {

    private static final Pattern STEP = Pattern.compile("\\.?([^.\\[\\]]+)|\\[([^\\]]*)\\]");

    /** One step. */
    sealed interface Step { }

    record Key(Object key) implements Step { }

    record Index(int index) implements Step { }

    /** {@code [+n]}, and {@code []} with n = -1: at the end. */
    record Insert(int index) implements Step { }

    /** Cuts a path into steps; a key in brackets that is neither a number nor quoted is an expression over the base. */
    public static MapPath parse(String path, Map<String, ?> base) {
        List<Step> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(path);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            end = matcher.end();
            steps.add(matcher.group(1) != null ? new Key(matcher.group(1)) : bracket(matcher.group(2).trim(), base));
        }
        if (end != path.length() || steps.isEmpty()) {
            throw new IllegalArgumentException("The accessor [" + path + "] is no path that can be written to");
        }
        return new MapPath(steps);
    }

    private static Step bracket(String text, Map<String, ?> base) {
        if (text.isEmpty()) {
            return new Insert(-1);
        }
        if (text.matches("\\+\\d+")) {
            return new Insert(Integer.parseInt(text.substring(1)));
        }
        Object key = Uel.evaluate(base, text, null);
        return key instanceof Number number ? new Index(number.intValue()) : new Key(key);
    }

    /** Writes, making what is missing on the way. */
    public void put(Map<String, ?> base, Object value) {
        Object holder = base;
        for (int i = 0; i < steps.size() - 1; i++) {
            Object next = read(holder, steps.get(i));
            if (next == null) {
                next = steps.get(i + 1) instanceof Key ? new HashMap<>() : new ArrayList<>();
                write(holder, steps.get(i), next);
            }
            holder = next;
        }
        write(holder, steps.get(steps.size() - 1), value);
    }

    /** Removes what the path names and returns it; nothing when it is not there. */
    public Object remove(Map<String, ?> base) {
        Object holder = base;
        for (Step step : steps.subList(0, steps.size() - 1)) {
            holder = read(holder, step);
        }
        Step last = steps.get(steps.size() - 1);
        if (holder instanceof Map<?, ?> map && last instanceof Key key) {
            return map.remove(key.key());
        }
        return holder instanceof List<?> list && last instanceof Index at && at.index() < list.size() ? list.remove(at.index()) : null;
    }

    private static Object read(Object holder, Step step) {
        if (holder instanceof Map<?, ?> map) {
            return map.get(step instanceof Key key ? key.key() : ((Index) step).index());
        }
        return holder instanceof List<?> list && step instanceof Index at && at.index() < list.size() ? list.get(at.index()) : null;
    }

    private static void write(Object holder, Step step, Object value) {
        if (holder instanceof Map && step instanceof Key key) {
            UtilGenerics.<Map<Object, Object>>cast(holder).put(key.key(), value);
        } else if (holder instanceof List && !(step instanceof Key)) {
            List<Object> list = UtilGenerics.cast(holder);
            int index = step instanceof Index at ? at.index() : ((Insert) step).index();
            if (step instanceof Index && index < list.size()) {
                list.set(index, value);
            } else {
                list.add(index < 0 ? list.size() : index, value);
            }
        } else {
            throw new IllegalArgumentException("Cannot put a value into " + (holder == null ? null : holder.getClass().getName()));
        }
    }
}
