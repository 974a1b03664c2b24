package org.fulian.print;

import java.util.Map;

/**
 * One document to print.
 *
 * @param template path below {@code template/print}, e.g. {@code organisation/CommitteeRoster.fo.ftl}; never made from a request
 * @param title    title of the document, shown by PDF viewers
 * @param author   the unit that issues it
 * @param data     plain data for the template: maps, lists, strings, numbers, booleans and dates
 */
public record PrintJob(String template, String title, String author, Map<String, ?> data) { }
