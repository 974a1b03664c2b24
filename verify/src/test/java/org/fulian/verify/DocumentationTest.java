package org.fulian.verify;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.Test;

/** The example of docs/election-record.md is what the program does. */
public class DocumentationTest {

    @Test
    public void example_shouldCountToTheOutcomeShown() throws IOException {
        List<Object> examples = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(Path.of("docs", "election-record.md"))).results()
            .map((MatchResult example) -> JsonReader.read(example.group(1).getBytes(StandardCharsets.UTF_8))).toList();
        assertEquals(JsonWriter.ordered(examples.get(1)), JsonWriter.ordered(Outcome.of(examples.get(0))));
    }
}
