package org.apache.ofbiz.base.util.collections;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertTrue;

import java.util.HashMap;
import java.util.Map;

import org.apache.ofbiz.base.util.UtilMisc;
import org.junit.Test;

/** Scopes (host-api §6.2). */
public class MapStackTest {

    private final MapStack<String> stack = MapStack.create(UtilMisc.<String, Object>toMap("a", 1, "b", 2));

    @Test
    public void read_shouldTakeTheFirstMapFromTheTopThatHasTheKey() {
        stack.push();
        stack.put("a", null);
        assertNull(stack.get("a"));
        assertTrue(stack.containsKey("a"));
        assertEquals(2, stack.get("b"));
    }

    @Test
    public void write_shouldGoToTheTopOnly() {
        stack.push();
        stack.put("a", 10);
        stack.remove("b");
        assertEquals(2, stack.get("b"));
        assertEquals(Map.of("a", 10), stack.pop());
        assertEquals(1, stack.get("a"));
    }

    @Test
    public void pop_shouldKeepTheBottom() {
        assertNull(stack.pop());
        assertEquals(1, stack.get("a"));
    }

    @Test
    public void context_shouldBeTheStackItself() {
        assertSame(stack, stack.get("context"));
        stack.put("context", "x");
        assertSame(stack, stack.get("context"));
    }

    @Test
    public void standAloneStack_shouldNotFollowPushesAndPops() {
        stack.push();
        stack.put("c", 3);
        MapStack<String> saved = stack.standAloneStack();
        stack.pop();
        assertNull(stack.get("c"));
        assertEquals(3, saved.get("c"));
        saved.push();
        saved.put("d", 4);
        assertNull(stack.get("d"));
    }

    @Test
    public void standAloneStack_shouldShareTheMapsSoThatTheBottomOneIsGlobal() {
        MapStack<String> global = stack.standAloneStack();
        stack.push();
        global.put("g", 5);
        assertEquals(5, stack.get("g"));
    }

    @Test
    public void standAloneChildStack_shouldKeepItsWrites() {
        MapStack<String> child = stack.standAloneChildStack();
        child.put("a", 10);
        assertEquals(10, child.get("a"));
        assertEquals(1, stack.get("a"));
    }

    @Test
    public void entries_shouldShowWhatAReaderSees() {
        stack.push();
        stack.put("a", 10);
        assertEquals(Map.of("a", 10, "b", 2), new HashMap<>(stack));
        assertEquals(2, stack.size());
    }
}
