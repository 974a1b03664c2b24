package org.fulian.host.entity;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.ofbiz.base.util.UtilGenerics;
import org.apache.ofbiz.entity.GenericEntity;

/** One item of a sort order: "f", "-f", "+f", "f DESC", "UPPER(f)", "f NULLS LAST" (host-api §3.4). */
public record OrderBy(String field, String function, boolean descending, Boolean nullsFirst) {
    private static final Pattern FORM = Pattern.compile(
            "\\s*([-+])?\\s*(?:(UPPER|LOWER)\\s*\\(\\s*)?([A-Za-z0-9_]+)\\s*\\)?(?:\\s+(ASC|DESC))?(?:\\s+NULLS\\s+(FIRST|LAST))?\\s*([-+])?\\s*",
            Pattern.CASE_INSENSITIVE);

    /** Reads an item; anything else than the known forms is refused, so that no text reaches the SQL. */
    public static OrderBy parse(String item) {
        Matcher form = FORM.matcher(item);
        if (!form.matches()) { throw new IllegalArgumentException("Cannot sort by [" + item + "]"); }
        boolean down = "-".equals(form.group(1)) || "-".equals(form.group(6)) || "DESC".equalsIgnoreCase(form.group(4));
        return new OrderBy(form.group(3), form.group(2) == null ? null : form.group(2).toUpperCase(Locale.ROOT), down,
                form.group(5) == null ? null : form.group(5).equalsIgnoreCase("FIRST"));
    }

    String sql(String column) {
        return (function == null ? column : function + "(" + column + ")") + (descending ? " DESC" : "")
                + (nullsFirst == null ? "" : nullsFirst ? " NULLS FIRST" : " NULLS LAST");
    }

    /** The same order in memory; as in the databases, nulls count as greatest unless the item says otherwise. */
    public Comparator<GenericEntity> comparator() {
        Comparator<Object> natural = (a, b) -> UtilGenerics.<Comparable<Object>>cast(a).compareTo(b);
        Comparator<Object> directed = descending ? natural.reversed() : natural;
        boolean first = nullsFirst == null ? descending : nullsFirst;
        return Comparator.comparing(this::key, first ? Comparator.nullsFirst(directed) : Comparator.nullsLast(directed));
    }

    private Object key(GenericEntity value) {
        Object key = value.get(field);
        return function == null || key == null ? key
                : function.equals("UPPER") ? key.toString().toUpperCase(Locale.ROOT) : key.toString().toLowerCase(Locale.ROOT);
    }
}
