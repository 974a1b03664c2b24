package org.fulian.people.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The row of titles: where each known column stands and what all columns are called. */
public record RegisterHeader(int rowNumber, List<String> titles, Map<RegisterColumn, Integer> positions) {
    static RegisterHeader of(int rowNumber, List<String> titles) {
        Map<RegisterColumn, Integer> positions = new EnumMap<>(RegisterColumn.class);
        for (int i = 0; i < titles.size(); i++) {
            int position = i;
            RegisterColumn.ofTitle(titles.get(i)).ifPresent(column -> positions.putIfAbsent(column, position));
        }
        return new RegisterHeader(rowNumber, List.copyOf(titles), positions);
    }

    List<String> missingTitles() {
        List<String> missing = new ArrayList<>();
        RegisterColumn.REQUIRED.stream().filter(column -> !positions.containsKey(column)).forEach(column -> missing.add(column.title()));
        return missing;
    }

    /** A row is a header when it has the required titles; a near miss is worth telling about. */
    boolean isNearMiss() {
        return positions.size() >= 3;
    }

    /** The title of a column in this sheet, cleaned of line breaks. */
    public String title(RegisterColumn column) {
        Integer position = positions.get(column);
        return position == null ? column.title() : titles.get(position).replaceAll("\\s+", "");
    }
}
