package org.fulian.fonts;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.fontbox.cff.CFFCIDFont;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.cff.CFFParser;
import org.fulian.print.SfntFont;
import org.fulian.print.SfntWriter;

/**
 * Turns the cubic outlines of an OpenType/CFF font into TrueType's quadratic ones, to half a unit of a thousand. Only TrueType fonts can be cut down per
 * document; without this a form with one line of CFF type would carry and parse the whole font.
 */
final class Outlines {
    private static final double TOLERANCE = 0.5;
    private static final int ON_CURVE = 1;

    /** A point of a contour in font units. */
    private record Point(int x, int y, boolean onCurve) { }

    private final List<List<Point>> contours = new ArrayList<>();
    private List<Point> contour;
    private Point2D.Double pen = new Point2D.Double();

    private Outlines() { }

    /** The same font with TrueType outlines. */
    static byte[] toTrueType(SfntFont font) throws IOException {
        ByteBuffer table = font.table("CFF ");
        byte[] cff = new byte[table.limit()];
        table.get(0, cff);
        CFFFont outlines = new CFFParser().parse(cff).get(0);
        int count = font.table("maxp").getShort(4) & 0xFFFF;
        ByteBuffer loca = ByteBuffer.allocate(4 * (count + 1));
        ByteArrayOutputStream glyf = new ByteArrayOutputStream();
        for (int glyph = 0; glyph < count; glyph++) {
            loca.putInt(glyf.size());
            int cid = outlines instanceof CFFCIDFont ? outlines.getCharset().getCIDForGID(glyph) : glyph;
            glyf.writeBytes(new Outlines().encode(outlines.getType2CharString(cid).getPath()));
            glyf.writeBytes(new byte[-glyf.size() & 3]);
        }
        loca.putInt(glyf.size());
        Map<String, ByteBuffer> tables = new TreeMap<>();
        for (String tag : List.of("OS/2", "cmap", "head", "hhea", "hmtx", "name")) {
            tables.put(tag, font.table(tag));
        }
        ByteBuffer head = font.table("head");
        tables.put("head", ByteBuffer.allocate(head.limit()).put(0, head, 0, head.limit()).putShort(50, (short) 1));
        tables.put("loca", loca.flip());
        tables.put("glyf", ByteBuffer.wrap(glyf.toByteArray()));
        tables.put("maxp", ByteBuffer.allocate(32).putInt(0, 0x00010000).putShort(4, (short) count).putShort(14, (short) 2));
        return SfntWriter.write(0x00010000, tables);
    }

    private byte[] encode(GeneralPath path) {
        double[] c = new double[6];
        for (PathIterator step = path.getPathIterator(null); !step.isDone(); step.next()) {
            switch (step.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> {
                    contour = new ArrayList<>();
                    contours.add(contour);
                    on(c[0], c[1]);
                }
                case PathIterator.SEG_LINETO -> on(c[0], c[1]);
                case PathIterator.SEG_CUBICTO -> cubic(c);
                case PathIterator.SEG_CLOSE -> { }
                default -> throw new IllegalStateException("a CFF glyph has only lines and cubic curves");
            }
        }
        contours.forEach(Outlines::finish);
        contours.removeIf(points -> points.size() < 3);
        return contours.isEmpty() ? new byte[0] : write();
    }

    private void on(double x, double y) {
        pen = new Point2D.Double(x, y);
        contour.add(new Point((int) Math.round(x), (int) Math.round(y), true));
    }

    /** Cuts the curve into as many equal parts as the tolerance asks for; a part's control point is the mean of what its two cubic ones say. */
    private void cubic(double[] c) {
        double[] x = {pen.x, c[0], c[2], c[4]};
        double[] y = {pen.y, c[1], c[3], c[5]};
        double bend = Math.hypot(x[3] - 3 * x[2] + 3 * x[1] - x[0], y[3] - 3 * y[2] + 3 * y[1] - y[0]) * Math.sqrt(3) / 36;
        int parts = Math.max(1, (int) Math.ceil(Math.cbrt(bend / TOLERANCE)));
        for (int i = 0; i < parts; i++) {
            double from = (double) i / parts;
            double to = (i + 1.0) / parts;
            contour.add(new Point(control(x, from, to), control(y, from, to), false));
            on(at(x, to), at(y, to));
        }
    }

    private static double at(double[] p, double t) {
        double s = 1 - t;
        return s * s * s * p[0] + 3 * s * s * t * p[1] + 3 * s * t * t * p[2] + t * t * t * p[3];
    }

    private static double slope(double[] p, double t) {
        double s = 1 - t;
        return 3 * (s * s * (p[1] - p[0]) + 2 * s * t * (p[2] - p[1]) + t * t * (p[3] - p[2]));
    }

    private static int control(double[] p, double from, double to) {
        double width = to - from;
        return (int) Math.round((at(p, from) + at(p, to)) / 2 + (slope(p, from) - slope(p, to)) * width / 4);
    }

    /** Closes without repeating the first point, and turns the direction round: TrueType fills to the right of the outline, CFF to the left. */
    private static void finish(List<Point> points) {
        if (points.size() > 1 && points.get(0).equals(points.get(points.size() - 1))) {
            points.remove(points.size() - 1);
        }
        Collections.reverse(points);
    }

    private byte[] write() {
        List<Point> points = contours.stream().flatMap(List::stream).toList();
        ByteBuffer out = ByteBuffer.allocate(12 + 2 * contours.size() + 5 * points.size());
        out.putShort((short) contours.size());
        out.putShort(extreme(points.stream().mapToInt(Point::x).min().getAsInt())).putShort(extreme(points.stream().mapToInt(Point::y).min().getAsInt()));
        out.putShort(extreme(points.stream().mapToInt(Point::x).max().getAsInt())).putShort(extreme(points.stream().mapToInt(Point::y).max().getAsInt()));
        int last = -1;
        for (List<Point> each : contours) {
            last += each.size();
            out.putShort((short) last);
        }
        out.putShort((short) 0);
        int[] dx = deltas(points.stream().mapToInt(Point::x).toArray());
        int[] dy = deltas(points.stream().mapToInt(Point::y).toArray());
        for (int i = 0; i < points.size(); i++) {
            out.put((byte) ((points.get(i).onCurve() ? ON_CURVE : 0) | flags(dx[i], 0x02, 0x10) | flags(dy[i], 0x04, 0x20)));
        }
        putDeltas(out, dx);
        putDeltas(out, dy);
        byte[] glyph = new byte[out.position()];
        out.get(0, glyph);
        return glyph;
    }

    private static short extreme(int value) {
        return (short) value;
    }

    private static int[] deltas(int[] values) {
        int[] deltas = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            deltas[i] = values[i] - (i == 0 ? 0 : values[i - 1]);
        }
        return deltas;
    }

    private static int flags(int delta, int oneByte, int sameOrPositive) {
        if (delta == 0) {
            return sameOrPositive;
        }
        if (Math.abs(delta) > 255) {
            return 0;
        }
        return delta > 0 ? oneByte | sameOrPositive : oneByte;
    }

    private static void putDeltas(ByteBuffer out, int[] deltas) {
        for (int delta : deltas) {
            if (delta != 0 && Math.abs(delta) <= 255) {
                out.put((byte) Math.abs(delta));
            } else if (delta != 0) {
                out.putShort((short) delta);
            }
        }
    }
}
