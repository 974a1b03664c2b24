package org.apache.ofbiz.base.util.string;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

import org.apache.ofbiz.base.util.UtilMisc;
import org.apache.ofbiz.base.util.collections.MapStack;
import org.fulian.host.UnsupportedFeatureException;
import org.junit.Test;

/** Expressions (host-api §6.1). */
public class FlexibleStringExpanderTest {

    private final Map<String, Object> context = new HashMap<>(UtilMisc.toMap("name", "Mei", "n", 3, "locale", Locale.US,
            "list", List.of("x", "y"), "map", Map.of("k", "v", "Mei", "hers"), "nothing", null));

    private String expand(String text) {
        return FlexibleStringExpander.expandString(text, context);
    }

    private Object value(String text) {
        return FlexibleStringExpander.getInstance(text).expand(context);
    }

    @Test
    public void text_shouldHoldValuesAndDropMissingOnes() {
        assertEquals("Hello Mei!", expand("Hello ${name}!"));
        assertEquals("<>", expand("<${nobody}${nobody.home}${nothing}${nobody.call()}>"));
        assertEquals("plain", expand("plain"));
        assertEquals("", expand(null));
        assertEquals("${open", expand("${open"));
        assertEquals("x${name}", FlexibleStringExpander.expandString("x${name}", null));
    }

    @Test
    public void backslash_shouldKeepAnExpressionLiteral() {
        assertEquals("costs ${name} Mei", expand("costs \\${name} ${name}"));
    }

    @Test
    public void expressions_shouldNest() {
        context.put("key", "k");
        assertEquals("v", expand("${map.${key}}"));
        assertEquals("hers", expand("${map[name]}"));
    }

    @Test
    public void values_shouldStayTextAndNeverRunAgain() {
        context.put("name", "${n}");
        assertEquals("${n}", expand("${name}"));
    }

    @Test
    public void singleExpression_shouldGiveAnObject() {
        assertSame(context.get("list"), value("${list}"));
        assertEquals(true, value("${n @gteq 3 @and n @lt 4}"));
        assertEquals(5L, value("${n + 2}"));
        assertEquals("3 ", value("${n} "));
        assertNull(value("${nobody}"));
    }

    @Test
    public void operators_shouldBeWritableAsWords() {
        assertEquals("true", expand("${n @lteq 3 and not (n @gt 3) @or false}"));
        assertEquals("few", expand("${n < 5 ? 'few' : 'many'}"));
        assertEquals("true", expand("${empty nobody}"));
    }

    @Test
    public void methods_shouldBeCallableButLeadToNoClass() {
        assertEquals("ei", expand("${name.substring(1)}"));
        assertEquals("2", expand("${list.size()}"));
        assertEquals("", expand("${name.getClass()}"));
        assertEquals("", expand("${name.class.name}"));
    }

    @Test
    public void groovy_shouldSeeTheContext() {
        assertEquals("MEI", expand("${groovy: name.toUpperCase()}"));
        assertEquals(6, value("${groovy: context.n * 2}"));
        assertEquals("", expand("${groovy: nobody}"));
        assertEquals(true, value("${groovy: binding.hasVariable('name') && !binding.hasVariable('nobody')}"));
    }

    @Test
    public void groovy_shouldReadStackedContexts() {
        MapStack<String> stack = MapStack.create(context);
        stack.push();
        stack.put("own", "o");
        assertEquals("Meio", FlexibleStringExpander.expandString("${groovy: name + own}", stack));
        assertEquals("Mei", FlexibleStringExpander.expandString("${context.name}", stack));
    }

    @Test
    public void functions_shouldBeKnown() {
        assertEquals("2", expand("${util:size(list)}"));
        assertEquals("abc", expand("${str:trim('  abc ')}"));
        assertEquals("a-b", expand("${str:replaceAll('a+b', '[+]', '-')}"));
        assertEquals("7", expand("${math:maxLong(n, 7)}"));
        assertEquals("Hello", expand("${util:label('BaseFixtureUiLabels', 'Greeting', locale)}"));
        context.put("at", Timestamp.valueOf("2024-02-10 09:30:00"));
        context.put("timeZone", TimeZone.getDefault());
        assertEquals("2024-02-10 00:00:00.000", expand("${date:dayStart(at, timeZone, locale)}"));
        assertEquals("2024-02-29", expand("${date:dateString(date:monthEnd(at, timeZone, locale), timeZone, locale)}"));
    }

    @Test
    public void unknownFunctionsAndBeanShell_shouldStopTheCaller() {
        assertThrows(UnsupportedFeatureException.class, () -> expand("${dom:toHtmlString(x)}"));
        assertThrows(UnsupportedFeatureException.class, () -> expand("${sys:getenv('HOME')}"));
        assertThrows(UnsupportedFeatureException.class, () -> expand("${bsh: x}"));
    }

    @Test
    public void formats_shouldFollowTypeZoneAndCurrency() {
        context.put("amount", new BigDecimal("1234.5"));
        context.put("uom", "USD");
        context.put("day", java.sql.Date.valueOf("2024-03-08"));
        context.put("at", new Timestamp(0));
        context.put("timeZone", TimeZone.getTimeZone("Asia/Shanghai"));
        assertEquals("1234.5", expand("${amount}"));
        assertEquals("$1,234.50 / $1,234.50", expand("${amount?currency(USD)} / ${amount?currency(${uom})}"));
        assertEquals("1970-01-01 08:00:00.000", expand("${at}"));
        context.remove("timeZone");
        assertEquals("2024-03-08", expand("${day}"));
    }
}
