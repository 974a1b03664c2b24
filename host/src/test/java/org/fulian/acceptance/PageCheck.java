package org.fulian.acceptance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What is wrong with a page whatever it is about: leftovers of rendering, broken structure, what the content security policy would block. */
final class PageCheck {
    private static final Pattern LEFTOVER = Pattern.compile("\\$\\{|#\\{|\\b(Fulian|Common|Securityext|Party|Webapp|Service)[A-Z]\\w{3,}|\\b(org|java|javax|groovy|freemarker)\\.[a-z]+\\.\\w+"
        + "|Exception\\b|\\[object |FreeMarker|\\bFLD?_[A-Z_]{4,}");
    private static final List<String> READ_OUT = List.of("value", "title", "placeholder", "alt", "aria-label", "data-confirm", "data-confirmation");

    private final Document page;
    private final List<String> faults = new ArrayList<>();

    private PageCheck(Document page) {
        this.page = page;
    }

    /** All faults, empty when there is none; known are the request maps that links may lead to. */
    static List<String> faults(Document page, String language, Set<String> known) {
        PageCheck check = new PageCheck(page);
        check.frame(language);
        check.leftovers();
        check.ids();
        check.fields();
        check.links(known);
        check.policy();
        return check.faults;
    }

    /** What a reader gets: text, and the texts of buttons, hints and the like; values of hidden fields are not read. */
    static String visible(Document page) {
        StringBuilder text = new StringBuilder(page.title());
        for (Element element : page.body().getAllElements()) {
            text.append(element.ownText().isEmpty() ? "" : '\n' + element.ownText());
        }
        for (Element element : page.body().select("*:not(input[type=hidden]):not(option)")) {
            READ_OUT.forEach(name -> text.append('\n').append(element.attr(name)));
        }
        return text.toString();
    }

    private void frame(String language) {
        wrong(page.selectFirst("html[lang=" + language + "]") == null, "html lang is " + page.select("html").attr("lang"));
        wrong(page.title().isBlank() || page.title().startsWith("–"), "title is '" + page.title() + "'");
        wrong(page.select("h1").size() != 1 || page.select("h1").text().isBlank(), "h1: " + page.select("h1").eachText());
        wrong(page.select("main").size() != 1, "main: " + page.select("main").size());
        wrong(page.selectFirst("meta[name=viewport]") == null, "no viewport");
    }

    private void leftovers() {
        Matcher found = LEFTOVER.matcher(visible(page));
        while (found.find()) {
            faults.add("leftover " + found.group());
        }
        page.body().getAllElements().stream().filter(element -> element.ownText().equals("null")).forEach(element -> faults.add("null in " + element));
    }

    private void ids() {
        Set<String> seen = new HashSet<>();
        page.select("[id]").eachAttr("id").stream().filter(id -> !seen.add(id)).forEach(id -> faults.add("id twice: " + id));
        page.select("label[for]").eachAttr("for").stream().filter(id -> !seen.contains(id)).forEach(id -> faults.add("label for nothing: " + id));
    }

    private void fields() {
        for (Element field : page.select("input:not([type=hidden]):not([type=submit]), select, textarea")) {
            boolean named = field.hasAttr("aria-label") || field.closest("label") != null
                || !field.id().isEmpty() && page.selectFirst("label[for=" + field.id() + "]") != null;
            wrong(!named, "field without a label: " + field);
        }
        page.select("button, a[href]").stream().filter(e -> e.text().isBlank() && e.attr("aria-label").isBlank()).forEach(e -> faults.add("no text: " + e));
    }

    private void links(Set<String> known) {
        List<String> targets = new ArrayList<>(page.select("a[href]").eachAttr("href"));
        targets.addAll(page.select("form[action]").eachAttr("action"));
        for (String target : targets) {
            Matcher control = Pattern.compile("/fulian/control/([^/?#;]+).*").matcher(target);
            wrong(control.matches() ? !known.contains(control.group(1)) : !target.startsWith("#") && !target.startsWith("/fulian/control/"), "link to " + target);
        }
        for (Element form : page.select("form[method=post]")) {
            wrong(form.selectFirst("input[name=csrf]") == null, "form without token: " + form.attr("action"));
        }
    }

    private void policy() {
        wrong(!page.select("[style], style, script:not([src]), iframe, object, embed").isEmpty(), "blocked by the policy: " + page.select("[style], style, script:not([src])"));
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                wrong(attribute.getKey().startsWith("on") || attribute.getValue().startsWith("javascript:"), "script in " + element.tagName() + " " + attribute);
            }
        }
    }

    private void wrong(boolean fault, String text) {
        if (fault) {
            faults.add(text);
        }
    }
}
