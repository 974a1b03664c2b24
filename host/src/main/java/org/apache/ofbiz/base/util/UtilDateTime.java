package org.apache.ofbiz.base.util;

import java.sql.Timestamp;
import java.text.DateFormat;
import java.text.ParseException;
import java.text.SimpleDateFormat;
import java.util.Calendar;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;

/** Dates and times (host-api §8). Months count from 0 as in Calendar; the texts that name no format are US dates. */
public final class UtilDateTime {

    private static final String DATE_FORMAT = "yyyy-MM-dd";
    private static final String TIME_FORMAT = "HH:mm:ss.SSS";
    private static final String DATE_TIME_FORMAT = DATE_FORMAT + " " + TIME_FORMAT;

    private UtilDateTime() { }

    /** {@code yyyy-MM-dd}. */
    public static String getDateFormat() {
        return DATE_FORMAT;
    }

    /** {@code HH:mm:ss.SSS}. */
    public static String getTimeFormat() {
        return TIME_FORMAT;
    }

    /** {@code yyyy-MM-dd HH:mm:ss.SSS}. */
    public static String getDateTimeFormat() {
        return DATE_TIME_FORMAT;
    }

    public static Timestamp nowTimestamp() {
        return new Timestamp(System.currentTimeMillis());
    }

    public static Date nowDate() {
        return new Date();
    }

    /** Now as {@code yyyyMMddHHmmss}. */
    public static String nowAsString() {
        return nowDateString("yyyyMMddHHmmss");
    }

    /** Today as {@code yyyyMMdd}. */
    public static String nowDateString() {
        return nowDateString("yyyyMMdd");
    }

    public static String nowDateString(String format) {
        return new SimpleDateFormat(format).format(new Date());
    }

    public static Timestamp getTimestamp(long time) {
        return new Timestamp(time);
    }

    /** Of milliseconds written as text. */
    public static Timestamp getTimestamp(String milliSecs) throws NumberFormatException {
        return new Timestamp(Long.parseLong(milliSecs));
    }

    public static Timestamp toTimestamp(Date date) {
        return date == null ? null : new Timestamp(date.getTime());
    }

    /** Of the US form {@code MM/dd/yyyy HH:mm:ss}; null when it is none. */
    public static Timestamp toTimestamp(String dateTime) {
        return toTimestamp(toDate(dateTime));
    }

    public static Timestamp toTimestamp(int month, int day, int year, int hour, int minute, int second) {
        Calendar calendar = Calendar.getInstance();
        calendar.clear();
        calendar.set(year, month - 1, day, hour, minute, second);
        return new Timestamp(calendar.getTimeInMillis());
    }

    /** Of the US form {@code MM/dd/yyyy[ HH:mm[:ss]]}; null when it is none. */
    public static Date toDate(String dateTime) {
        if (dateTime == null) {
            return null;
        }
        for (String format : new String[] {"MM/dd/yyyy HH:mm:ss", "MM/dd/yyyy HH:mm", "MM/dd/yyyy"}) {
            try {
                return new SimpleDateFormat(format).parse(dateTime);
            } catch (ParseException e) {
                continue;
            }
        }
        return null;
    }

    /** Of the US form {@code MM/dd/yyyy}; null when it is none. */
    public static java.sql.Date toSqlDate(String date) {
        Date parsed = toDate(date);
        return parsed == null ? null : new java.sql.Date(parsed.getTime());
    }

    public static java.sql.Date toSqlDate(int month, int day, int year) {
        return new java.sql.Date(toTimestamp(month, day, year, 0, 0, 0).getTime());
    }

    /** As the US form {@code MM/dd/yyyy}. */
    public static String toDateString(Date date) {
        return date == null ? "" : new SimpleDateFormat("MM/dd/yyyy").format(date);
    }

    public static String timeStampToString(Timestamp stamp, TimeZone tz, Locale locale) {
        return timeStampToString(stamp, DATE_TIME_FORMAT, tz, locale);
    }

    public static String timeStampToString(Timestamp stamp, String dateTimeFormat, TimeZone tz, Locale locale) {
        return toDateTimeFormat(dateTimeFormat, tz, locale).format(stamp);
    }

    public static Timestamp stringToTimeStamp(String text, TimeZone tz, Locale locale) throws ParseException {
        return stringToTimeStamp(text, DATE_TIME_FORMAT, tz, locale);
    }

    public static Timestamp stringToTimeStamp(String text, String format, TimeZone tz, Locale locale) throws ParseException {
        return new Timestamp(toDateTimeFormat(format, tz, locale).parse(text).getTime());
    }

    /** A format for dates; the locale's SHORT style when none is given. */
    public static DateFormat toDateFormat(String format, TimeZone tz, Locale locale) {
        return format(format, DateFormat.getDateInstance(DateFormat.SHORT, orDefault(locale)), tz, locale);
    }

    /** A format for moments; the locale's SHORT date and MEDIUM time when none is given. */
    public static DateFormat toDateTimeFormat(String format, TimeZone tz, Locale locale) {
        return format(format, DateFormat.getDateTimeInstance(DateFormat.SHORT, DateFormat.MEDIUM, orDefault(locale)), tz, locale);
    }

    /** A format for times of day; the locale's MEDIUM style when none is given. */
    public static DateFormat toTimeFormat(String format, TimeZone tz, Locale locale) {
        return format(format, DateFormat.getTimeInstance(DateFormat.MEDIUM, orDefault(locale)), tz, locale);
    }

    private static DateFormat format(String pattern, DateFormat whenEmpty, TimeZone tz, Locale locale) {
        DateFormat format = UtilValidate.isEmpty(pattern) ? whenEmpty : new SimpleDateFormat(pattern, orDefault(locale));
        format.setTimeZone(orDefault(tz));
        return format;
    }

    private static Locale orDefault(Locale locale) {
        return locale == null ? Locale.getDefault() : locale;
    }

    private static TimeZone orDefault(TimeZone tz) {
        return tz == null ? TimeZone.getDefault() : tz;
    }

    /** Of an id like Asia/Shanghai. */
    public static TimeZone toTimeZone(String tzId) {
        return UtilValidate.isEmpty(tzId) ? TimeZone.getDefault() : TimeZone.getTimeZone(tzId);
    }

    public static Calendar toCalendar(Timestamp stamp) {
        return toCalendar(stamp, null, null);
    }

    public static Calendar toCalendar(Date date, TimeZone tz, Locale locale) {
        Calendar calendar = Calendar.getInstance(orDefault(tz), orDefault(locale));
        if (date != null) {
            calendar.setTime(date);
        }
        return calendar;
    }

    /** Start of the day, in the zone of the JVM. */
    public static Timestamp getDayStart(Timestamp stamp) {
        return getDayStart(stamp, 0);
    }

    public static Timestamp getDayStart(Timestamp stamp, int daysLater) {
        return getDayStart(stamp, daysLater, null, null);
    }

    public static Timestamp getDayStart(Timestamp stamp, TimeZone tz, Locale locale) {
        return getDayStart(stamp, 0, tz, locale);
    }

    public static Timestamp getDayStart(Timestamp stamp, int daysLater, TimeZone tz, Locale locale) {
        Calendar day = midnight(stamp, tz, locale);
        day.add(Calendar.DAY_OF_MONTH, daysLater);
        return stamp(day);
    }

    public static Timestamp getNextDayStart(Timestamp stamp) {
        return getDayStart(stamp, 1);
    }

    /** Last moment of the day: 23:59:59.000, so that databases without fractions do not round it up. */
    public static Timestamp getDayEnd(Timestamp stamp) {
        return getDayEnd(stamp, 0L);
    }

    public static Timestamp getDayEnd(Timestamp stamp, Long daysLater) {
        return getDayEnd(stamp, daysLater, null, null);
    }

    public static Timestamp getDayEnd(Timestamp stamp, TimeZone tz, Locale locale) {
        return getDayEnd(stamp, 0L, tz, locale);
    }

    public static Timestamp getDayEnd(Timestamp stamp, Long daysLater, TimeZone tz, Locale locale) {
        return endOfDay(getDayStart(stamp, daysLater.intValue(), tz, locale), tz, locale);
    }

    /** Start of the week, whose first day is the locale's. */
    public static Timestamp getWeekStart(Timestamp stamp) {
        return getWeekStart(stamp, null, null);
    }

    public static Timestamp getWeekStart(Timestamp stamp, TimeZone tz, Locale locale) {
        Calendar day = midnight(stamp, tz, locale);
        day.set(Calendar.DAY_OF_WEEK, day.getFirstDayOfWeek());
        return stamp(day);
    }

    public static Timestamp getWeekEnd(Timestamp stamp, TimeZone tz, Locale locale) {
        return endOfDay(getDayStart(getWeekStart(stamp, tz, locale), 6, tz, locale), tz, locale);
    }

    public static Timestamp getMonthStart(Timestamp stamp) {
        return getMonthStart(stamp, 0, 0);
    }

    public static Timestamp getMonthStart(Timestamp stamp, int daysLater) {
        return getMonthStart(stamp, daysLater, 0);
    }

    public static Timestamp getMonthStart(Timestamp stamp, int daysLater, int monthsLater) {
        return getMonthStart(stamp, daysLater, monthsLater, null, null);
    }

    public static Timestamp getMonthStart(Timestamp stamp, TimeZone tz, Locale locale) {
        return getMonthStart(stamp, 0, 0, tz, locale);
    }

    public static Timestamp getMonthStart(Timestamp stamp, int daysLater, int monthsLater, TimeZone tz, Locale locale) {
        return start(stamp, Calendar.MONTH, daysLater, monthsLater, 0, tz, locale);
    }

    public static Timestamp getMonthEnd(Timestamp stamp, TimeZone tz, Locale locale) {
        return endOfDay(getMonthStart(stamp, -1, 1, tz, locale), tz, locale);
    }

    public static Timestamp getYearStart(Timestamp stamp) {
        return getYearStart(stamp, 0, 0, 0);
    }

    public static Timestamp getYearStart(Timestamp stamp, int daysLater, int monthsLater, int yearsLater) {
        return start(stamp, Calendar.YEAR, daysLater, monthsLater, yearsLater, null, null);
    }

    public static Timestamp getYearStart(Timestamp stamp, TimeZone tz, Locale locale) {
        return start(stamp, Calendar.YEAR, 0, 0, 0, tz, locale);
    }

    public static Timestamp getYearEnd(Timestamp stamp, TimeZone tz, Locale locale) {
        return endOfDay(start(stamp, Calendar.YEAR, -1, 0, 1, tz, locale), tz, locale);
    }

    private static Timestamp start(Timestamp stamp, int unit, int days, int months, int years, TimeZone tz, Locale locale) {
        Calendar day = midnight(stamp, tz, locale);
        day.set(Calendar.DAY_OF_MONTH, 1);
        if (unit == Calendar.YEAR) {
            day.set(Calendar.MONTH, Calendar.JANUARY);
        }
        day.add(Calendar.YEAR, years);
        day.add(Calendar.MONTH, months);
        day.add(Calendar.DAY_OF_MONTH, days);
        return stamp(day);
    }

    private static Calendar midnight(Timestamp stamp, TimeZone tz, Locale locale) {
        Calendar day = toCalendar(stamp, tz, locale);
        day.set(day.get(Calendar.YEAR), day.get(Calendar.MONTH), day.get(Calendar.DAY_OF_MONTH), 0, 0, 0);
        day.set(Calendar.MILLISECOND, 0);
        return day;
    }

    private static Timestamp endOfDay(Timestamp dayStart, TimeZone tz, Locale locale) {
        Calendar day = toCalendar(dayStart, tz, locale);
        day.set(day.get(Calendar.YEAR), day.get(Calendar.MONTH), day.get(Calendar.DAY_OF_MONTH), 23, 59, 59);
        return stamp(day);
    }

    private static Timestamp stamp(Calendar calendar) {
        return new Timestamp(calendar.getTimeInMillis());
    }

    public static Timestamp addDaysToTimestamp(Timestamp start, int days) {
        return adjustTimestamp(start, Calendar.DAY_OF_MONTH, days);
    }

    /** Days of 24 hours, with fractions. */
    public static Timestamp addDaysToTimestamp(Timestamp start, Double days) {
        return new Timestamp(start.getTime() + (long) (24L * 60L * 60L * 1000L * days));
    }

    /** Adds a number of units; the unit is a field of Calendar. */
    public static Timestamp adjustTimestamp(Timestamp stamp, Integer adjType, Integer adjQuantity) {
        return adjustTimestamp(stamp, adjType, adjQuantity, null, null);
    }

    public static Timestamp adjustTimestamp(Timestamp stamp, int adjType, int adjQuantity, TimeZone tz, Locale locale) {
        Calendar calendar = toCalendar(stamp, tz, locale);
        calendar.add(adjType, adjQuantity);
        return stamp(calendar);
    }

    /** Full days between two moments; 0 when one is missing. */
    public static int getIntervalInDays(Timestamp from, Timestamp thru) {
        return from == null || thru == null ? 0 : (int) ((thru.getTime() - from.getTime()) / (24L * 60L * 60L * 1000L));
    }

    public static int getYear(Timestamp stamp, TimeZone tz, Locale locale) {
        return toCalendar(stamp, tz, locale).get(Calendar.YEAR);
    }

    /** From 0. */
    public static int getMonth(Timestamp stamp, TimeZone tz, Locale locale) {
        return toCalendar(stamp, tz, locale).get(Calendar.MONTH);
    }

    public static int getDayOfMonth(Timestamp stamp, TimeZone tz, Locale locale) {
        return toCalendar(stamp, tz, locale).get(Calendar.DAY_OF_MONTH);
    }

    /** From 1, Sunday. */
    public static int getDayOfWeek(Timestamp stamp, TimeZone tz, Locale locale) {
        return toCalendar(stamp, tz, locale).get(Calendar.DAY_OF_WEEK);
    }
}
