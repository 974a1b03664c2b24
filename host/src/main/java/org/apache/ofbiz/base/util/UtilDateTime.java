package org.apache.ofbiz.base.util;

import java.sql.Timestamp;
import java.text.DateFormat;
import java.text.ParseException;
import java.text.SimpleDateFormat;
import java.util.Calendar;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;

/**
 * Dates and times (host-api §8). Methods without time zone and locale take those of the JVM; months count from 0 as in Calendar; a text
 * whose method names no format is a US date ({@code MM/dd/yyyy}).
 */
public final class UtilDateTime {

    private static final long DAY = 24L * 60L * 60L * 1000L;

    private UtilDateTime() { }

    public static String getDateFormat() { return "yyyy-MM-dd"; }
    public static String getTimeFormat() { return "HH:mm:ss.SSS"; }
    public static String getDateTimeFormat() { return "yyyy-MM-dd HH:mm:ss.SSS"; }

    public static Timestamp nowTimestamp() { return new Timestamp(System.currentTimeMillis()); }
    /** Now as {@code yyyyMMddHHmmss}. */
    public static String nowAsString() { return nowDateString("yyyyMMddHHmmss"); }
    /** Today as {@code yyyyMMdd}. */
    public static String nowDateString() { return nowDateString("yyyyMMdd"); }
    public static String nowDateString(String format) { return new SimpleDateFormat(format).format(new Date()); }

    public static Timestamp toTimestamp(Date date) { return date == null ? null : new Timestamp(date.getTime()); }
    /** Of the US form; null when it is none. */
    public static Timestamp toTimestamp(String dateTime) { return toTimestamp(toDate(dateTime)); }

    /** Of the US form with or without a time; null when it is none. */
    public static Date toDate(String dateTime) {
        for (String format : dateTime == null ? new String[0] : new String[] {"MM/dd/yyyy HH:mm:ss", "MM/dd/yyyy HH:mm", "MM/dd/yyyy"}) {
            try {
                return new SimpleDateFormat(format).parse(dateTime);
            } catch (ParseException e) {
                continue;
            }
        }
        return null;
    }

    /** Of the US form; null when it is none. */
    public static java.sql.Date toSqlDate(String date) {
        Date parsed = toDate(date);
        return parsed == null ? null : new java.sql.Date(parsed.getTime());
    }

    /** As the US form. */
    public static String toDateString(Date date) { return date == null ? "" : new SimpleDateFormat("MM/dd/yyyy").format(date); }

    public static String timeStampToString(Timestamp stamp, TimeZone tz, Locale locale) {
        return timeStampToString(stamp, getDateTimeFormat(), tz, locale);
    }

    public static String timeStampToString(Timestamp stamp, String dateTimeFormat, TimeZone tz, Locale locale) {
        return toDateTimeFormat(dateTimeFormat, tz, locale).format(stamp);
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

    private static DateFormat format(String pattern, DateFormat whenEmpty, TimeZone tz, Locale locale) {
        DateFormat format = UtilValidate.isEmpty(pattern) ? whenEmpty : new SimpleDateFormat(pattern, orDefault(locale));
        format.setTimeZone(orDefault(tz));
        return format;
    }

    private static Locale orDefault(Locale locale) { return locale == null ? Locale.getDefault() : locale; }
    private static TimeZone orDefault(TimeZone tz) { return tz == null ? TimeZone.getDefault() : tz; }

    /** Of an id like Asia/Shanghai. */
    public static TimeZone toTimeZone(String tzId) {
        return UtilValidate.isEmpty(tzId) ? TimeZone.getDefault() : TimeZone.getTimeZone(tzId);
    }

    public static Calendar toCalendar(Timestamp stamp) { return toCalendar(stamp, null, null); }

    public static Calendar toCalendar(Date date, TimeZone tz, Locale locale) {
        Calendar calendar = Calendar.getInstance(orDefault(tz), orDefault(locale));
        if (date != null) {
            calendar.setTime(date);
        }
        return calendar;
    }

    public static Timestamp getDayStart(Timestamp stamp) { return getDayStart(stamp, 0, null, null); }
    public static Timestamp getDayStart(Timestamp stamp, int daysLater) { return getDayStart(stamp, daysLater, null, null); }
    public static Timestamp getDayStart(Timestamp stamp, TimeZone tz, Locale locale) { return getDayStart(stamp, 0, tz, locale); }

    public static Timestamp getDayStart(Timestamp stamp, int daysLater, TimeZone tz, Locale locale) {
        Calendar day = midnight(stamp, tz, locale);
        day.add(Calendar.DAY_OF_MONTH, daysLater);
        return stamp(day);
    }

    public static Timestamp getDayEnd(Timestamp stamp) { return getDayEnd(stamp, null, null); }
    public static Timestamp getDayEnd(Timestamp stamp, Long daysLater) { return endOf(getDayStart(stamp, daysLater.intValue()), null, null); }

    /** The day's last second, 23:59:59.000, so that no database rounds it up to the next day. */
    public static Timestamp getDayEnd(Timestamp stamp, TimeZone tz, Locale locale) {
        return endOf(getDayStart(stamp, tz, locale), tz, locale);
    }

    public static Timestamp getWeekStart(Timestamp stamp) { return getWeekStart(stamp, null, null); }

    /** Start of the week, whose first day is the locale's. */
    public static Timestamp getWeekStart(Timestamp stamp, TimeZone tz, Locale locale) {
        Calendar day = midnight(stamp, tz, locale);
        day.set(Calendar.DAY_OF_WEEK, day.getFirstDayOfWeek());
        return stamp(day);
    }

    public static Timestamp getWeekEnd(Timestamp stamp, TimeZone tz, Locale locale) {
        return endOf(getDayStart(getWeekStart(stamp, tz, locale), 6, tz, locale), tz, locale);
    }

    public static Timestamp getMonthStart(Timestamp stamp) { return getMonthStart(stamp, 0, 0, null, null); }
    public static Timestamp getMonthStart(Timestamp stamp, TimeZone tz, Locale locale) { return getMonthStart(stamp, 0, 0, tz, locale); }

    public static Timestamp getMonthStart(Timestamp stamp, int daysLater, int monthsLater) {
        return getMonthStart(stamp, daysLater, monthsLater, null, null);
    }

    public static Timestamp getMonthStart(Timestamp stamp, int daysLater, int monthsLater, TimeZone tz, Locale locale) {
        Calendar day = midnight(stamp, tz, locale);
        day.set(Calendar.DAY_OF_MONTH, 1);
        day.add(Calendar.MONTH, monthsLater);
        day.add(Calendar.DAY_OF_MONTH, daysLater);
        return stamp(day);
    }

    public static Timestamp getMonthEnd(Timestamp stamp, TimeZone tz, Locale locale) {
        return endOf(getMonthStart(stamp, -1, 1, tz, locale), tz, locale);
    }

    public static Timestamp getYearStart(Timestamp stamp) { return getYearStart(stamp, null, null); }

    public static Timestamp getYearStart(Timestamp stamp, TimeZone tz, Locale locale) {
        Calendar day = midnight(stamp, tz, locale);
        day.set(Calendar.DAY_OF_YEAR, 1);
        return stamp(day);
    }

    public static Timestamp getYearEnd(Timestamp stamp, TimeZone tz, Locale locale) {
        return endOf(getMonthStart(getYearStart(stamp, tz, locale), -1, 12, tz, locale), tz, locale);
    }

    private static Calendar midnight(Timestamp stamp, TimeZone tz, Locale locale) {
        Calendar day = toCalendar(stamp, tz, locale);
        day.set(day.get(Calendar.YEAR), day.get(Calendar.MONTH), day.get(Calendar.DAY_OF_MONTH), 0, 0, 0);
        day.set(Calendar.MILLISECOND, 0);
        return day;
    }

    private static Timestamp endOf(Timestamp dayStart, TimeZone tz, Locale locale) {
        Calendar day = toCalendar(dayStart, tz, locale);
        day.set(day.get(Calendar.YEAR), day.get(Calendar.MONTH), day.get(Calendar.DAY_OF_MONTH), 23, 59, 59);
        return stamp(day);
    }

    private static Timestamp stamp(Calendar calendar) { return new Timestamp(calendar.getTimeInMillis()); }

    public static Timestamp addDaysToTimestamp(Timestamp start, int days) { return adjustTimestamp(start, Calendar.DAY_OF_MONTH, days); }

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
        return from == null || thru == null ? 0 : (int) ((thru.getTime() - from.getTime()) / DAY);
    }

    public static int getYear(Timestamp stamp, TimeZone tz, Locale locale) { return toCalendar(stamp, tz, locale).get(Calendar.YEAR); }
    public static int getMonth(Timestamp stamp, TimeZone tz, Locale locale) { return toCalendar(stamp, tz, locale).get(Calendar.MONTH); }

    public static int getDayOfMonth(Timestamp stamp, TimeZone tz, Locale locale) {
        return toCalendar(stamp, tz, locale).get(Calendar.DAY_OF_MONTH);
    }
}
