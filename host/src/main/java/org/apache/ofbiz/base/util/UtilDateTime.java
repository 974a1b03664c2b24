package org.apache.ofbiz.base.util;

import java.sql.Timestamp;
import java.text.DateFormat;
import java.text.ParsePosition;
import java.text.SimpleDateFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/** Dates and times (host-api §8). Methods without time zone and locale take those of the JVM. */
public final class UtilDateTime {
    private static final List<String> US_FORMS = List.of("MM/dd/yyyy HH:mm:ss", "MM/dd/yyyy HH:mm", "MM/dd/yyyy");
    /** The day's last second, so that no database rounds it up to the next day. */
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private UtilDateTime() { }

    public static String getDateFormat() { return "yyyy-MM-dd"; }
    public static String getTimeFormat() { return "HH:mm:ss.SSS"; }
    public static String getDateTimeFormat() { return "yyyy-MM-dd HH:mm:ss.SSS"; }

    public static Timestamp nowTimestamp() { return new Timestamp(System.currentTimeMillis()); }
    public static Timestamp toTimestamp(Date date) { return date == null ? null : new Timestamp(date.getTime()); }

    /** Of the US form with or without a time; null when it is none. */
    public static Timestamp toTimestamp(String dateTime) {
        return dateTime == null ? null : US_FORMS.stream().map(form -> new SimpleDateFormat(form).parse(dateTime, new ParsePosition(0)))
                .filter(date -> date != null).findFirst().map(UtilDateTime::toTimestamp).orElse(null);
    }

    public static String timeStampToString(Timestamp stamp, String dateTimeFormat, TimeZone tz, Locale locale) {
        return toDateTimeFormat(dateTimeFormat, tz, locale).format(stamp);
    }

    /** A format for moments; the locale's SHORT date and MEDIUM time when none is given. */
    public static DateFormat toDateTimeFormat(String dateTimeFormat, TimeZone tz, Locale locale) {
        Locale language = locale == null ? Locale.getDefault() : locale;
        DateFormat format = UtilValidate.isNotEmpty(dateTimeFormat) ? new SimpleDateFormat(dateTimeFormat, language)
                : DateFormat.getDateTimeInstance(DateFormat.SHORT, DateFormat.MEDIUM, language);
        format.setTimeZone(orDefault(tz));
        return format;
    }

    /** Of an id like Asia/Shanghai. */
    public static TimeZone toTimeZone(String tzId) {
        return UtilValidate.isEmpty(tzId) ? TimeZone.getDefault() : TimeZone.getTimeZone(tzId);
    }

    private static TimeZone orDefault(TimeZone tz) { return tz == null ? TimeZone.getDefault() : tz; }

    public static Timestamp getDayStart(Timestamp stamp) { return getDayStart(stamp, null, null); }
    public static Timestamp getDayEnd(Timestamp stamp) { return getDayEnd(stamp, null, null); }
    public static Timestamp getMonthStart(Timestamp stamp) { return getMonthStart(stamp, null, null); }

    public static Timestamp getDayStart(Timestamp stamp, TimeZone tz, Locale locale) {
        return border(stamp, tz, day -> day, LocalTime.MIDNIGHT);
    }

    public static Timestamp getDayEnd(Timestamp stamp, TimeZone tz, Locale locale) { return border(stamp, tz, day -> day, LAST_SECOND); }

    public static Timestamp getMonthStart(Timestamp stamp, TimeZone tz, Locale locale) {
        return border(stamp, tz, TemporalAdjusters.firstDayOfMonth(), LocalTime.MIDNIGHT);
    }

    public static Timestamp getMonthEnd(Timestamp stamp, TimeZone tz, Locale locale) {
        return border(stamp, tz, TemporalAdjusters.lastDayOfMonth(), LAST_SECOND);
    }

    private static Timestamp border(Timestamp stamp, TimeZone tz, TemporalAdjuster day, LocalTime time) {
        ZoneId zone = orDefault(tz).toZoneId();
        return Timestamp.from(LocalDate.ofInstant(stamp.toInstant(), zone).with(day).atTime(time).atZone(zone).toInstant());
    }

    /** The same time of day, some days later. */
    public static Timestamp addDaysToTimestamp(Timestamp start, int days) {
        return Timestamp.valueOf(start.toLocalDateTime().plusDays(days));
    }
}
