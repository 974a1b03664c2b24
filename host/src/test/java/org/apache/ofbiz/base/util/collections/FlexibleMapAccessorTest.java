package org.apache.ofbiz.base.util.collections;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.Test;

/** Places in maps (host-api §6.1). */
public class FlexibleMapAccessorTest {

    private final Map<String, Object> context = new HashMap<>();

    private static FlexibleMapAccessor<Object> at(String path) {
        return FlexibleMapAccessor.getInstance(path);
    }

    @Test
    public void get_shouldWalkMapsListsAndQuotedKeys() {
        context.put("a", Map.of("b", List.of(Map.of("k.x", "found"))));
        context.put("key", "b");
        assertEquals("found", at("a.b[0]['k.x']").get(context));
        assertEquals(1, ((List<?>) at("a[key]").get(context)).size());
        assertEquals(1, ((List<?>) at("a.${key}").get(context)).size());
    }

    @Test
    public void get_shouldBeNullWhereNothingIs() {
        context.put("list", List.of());
        assertNull(at("x").get(context));
        assertNull(at("x.y.z").get(context));
        assertNull(at("list[3]").get(context));
        assertNull(at("").get(context));
        assertNull(at("x").get(null));
    }

    @Test
    public void put_shouldMakeMapsAndListsOnTheWay() {
        at("a.b.c").put(context, 1);
        at("a.list[].name").put(context, "first");
        assertEquals(Map.of("a", Map.of("b", Map.of("c", 1), "list", List.of(Map.of("name", "first")))), context);
    }

    @Test
    public void put_shouldAppendInsertAndReplaceInLists() {
        at("l[]").put(context, "b");
        at("l[]").put(context, "c");
        at("l[+0]").put(context, "a");
        at("l[2]").put(context, "z");
        assertEquals(List.of("a", "b", "z"), context.get("l"));
    }

    @Test
    public void put_shouldRefuseWhatHoldsNothing() {
        context.put("text", "x");
        assertThrows(IllegalArgumentException.class, () -> at("text.y").put(context, 1));
        assertThrows(IllegalArgumentException.class, () -> at("a[").put(context, 1));
    }

    @Test
    public void remove_shouldTakeOut() {
        at("a.b").put(context, 1);
        assertEquals(1, at("a.b").remove(context));
        assertEquals(Map.of("a", Map.of()), context);
        assertNull(at("x.y").remove(context));
    }

    @Test
    public void get_shouldAskLocalizedMapsInTheLanguage() {
        context.put("status", new Localized());
        assertEquals("description/zh", at("status.description").get(context, Locale.CHINESE));
        context.put("locale", Locale.ENGLISH);
        assertEquals("description/en", at("status.description").get(context));
    }

    @Test
    public void get_shouldReadFromMapsThatRefuseUnknownNames() {
        Map<String, Object> strict = new HashMap<>(Map.of("name", "Mei")) {
            @Override
            public Object get(Object key) {
                if (!containsKey(key)) {
                    throw new IllegalArgumentException("no field " + key);
                }
                return super.get(key);
            }
        };
        assertEquals("Mei", at("name").get(strict));
        assertEquals(3, at("name.length()").get(strict));
        assertNull(at("nobody").get(strict));
    }

    private static final class Localized extends AbstractMap<String, Object> implements LocalizedMap<Object> {
        @Override
        public Object get(String name, Locale locale) {
            return name + "/" + locale;
        }

        @Override
        public Set<Entry<String, Object>> entrySet() {
            return Set.of();
        }
    }
}
