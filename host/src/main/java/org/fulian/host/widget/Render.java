package org.fulian.host.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import javax.servlet.http.HttpServletRequest;
import org.apache.ofbiz.base.util.StringUtil;
import org.apache.ofbiz.base.util.UtilGenerics;
import org.apache.ofbiz.base.util.UtilProperties;
import org.apache.ofbiz.base.util.collections.MapStack;
import org.apache.ofbiz.base.util.string.FlexibleStringExpander;
import org.apache.ofbiz.entity.Delegator;
import org.apache.ofbiz.entity.GenericValue;
import org.apache.ofbiz.service.LocalDispatcher;
import org.fulian.host.expr.GroovyExpressions;

/** One rendering: where the text goes, the scope that is read and written, and what waits until the enclosing form is closed. */
record Render(Html out, MapStack<String> context, List<String> afterForm) {

    Render(Appendable out, MapStack<String> context) {
        this(new Html(out), context, null);
    }

    /** The same page in another scope. */
    Render in(MapStack<String> scope) {
        return new Render(out, scope, afterForm);
    }

    /** The same scope, written into a buffer. */
    Render to(StringBuilder buffer) {
        return new Render(new Html(buffer), context, afterForm);
    }

    /** Inside a form, where a second form element may not be opened: such forms are collected and follow the closing tag. */
    Render inForm() {
        return new Render(out, context, afterForm == null ? new ArrayList<>() : afterForm);
    }

    /** Runs in a scope of its own. */
    void scoped(boolean share, Widget widget) throws Exception {
        if (share) {
            widget.render(this);
            return;
        }
        context.push();
        try {
            widget.render(this);
        } finally {
            context.pop();
        }
    }

    void all(List<Widget> widgets) throws Exception {
        for (Widget widget : widgets) {
            widget.render(this);
        }
    }

    Locale locale() {
        return context.get("locale") instanceof Locale locale ? locale : Locale.getDefault();
    }

    TimeZone timeZone() {
        return context.get("timeZone") instanceof TimeZone zone ? zone : TimeZone.getDefault();
    }

    Delegator delegator() {
        return (Delegator) context.get("delegator");
    }

    LocalDispatcher dispatcher() {
        return (LocalDispatcher) context.get("dispatcher");
    }

    GenericValue userLogin() {
        return (GenericValue) context.get("userLogin");
    }

    /** Null when a page is rendered without a web request. */
    HttpServletRequest request() {
        return (HttpServletRequest) context.get("request");
    }

    Map<String, Object> map(String key) {
        return context.get(key) instanceof Map<?, ?> map ? UtilGenerics.cast(map) : Map.of();
    }

    Map<String, Object> globals() {
        return context.get("globalContext") instanceof Map<?, ?> map ? UtilGenerics.cast(map) : context;
    }

    /** The text with its expressions expanded in this scope. */
    String expand(String text) {
        return text.indexOf('{') < 0 ? text : FlexibleStringExpander.expandString(text, context, timeZone(), locale());
    }

    /** Same with the fields of a row put over the scope, as descriptions of options and looked-up rows need it. */
    String expandWith(String text, Map<String, Object> row) {
        context.push(row);
        try {
            return expand(text);
        } finally {
            context.pop();
        }
    }

    /** The text of a common label; the key itself where the screen has loaded no labels. */
    String label(String key) {
        return UtilProperties.getMessage("CommonUiLabels", key, locale());
    }

    /** Conditions of form elements are Groovy and must say true or false (host-api §6.1). */
    boolean holds(String useWhen) {
        Object outcome = GroovyExpressions.evaluate(StringUtil.convertOperatorSubstitutions(useWhen), context);
        if (outcome instanceof Boolean truth) {
            return truth;
        }
        throw new IllegalArgumentException("use-when [" + useWhen + "] gave [" + outcome + "], which is not true or false");
    }

    /** Counts things of a kind on the page, from 1. */
    int next(String kind) {
        return (int) globals().merge(kind, 1, (last, one) -> (int) last + 1);
    }
}
