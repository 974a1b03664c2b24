package org.fulian.print;

import java.util.List;

/**
 * What came of a print job.
 *
 * @param pages    number of pages written
 * @param warnings what FOP found odd, e.g. a line wider than its cell; empty for a sound template
 */
public record PrintResult(int pages, List<String> warnings) { }
