package org.apache.ofbiz.entity;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import org.apache.ofbiz.entity.transaction.TransactionUtil;
import org.fulian.host.entity.DatabaseConfig;
import org.fulian.host.entity.EntityEngine;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The engine as a whole: data in a folder, a clean end, several threads. */
public class DatabaseTest {
    @ClassRule
    public static final EntityFixture FIXTURE = new EntityFixture();
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void folder_shouldKeepRowsAndNumbersOverARestart() throws Exception {
        Path data = folder.getRoot().toPath().resolve("db");
        try (EntityEngine first = EntityEngine.start(EntityFixture.components(), DatabaseConfig.derby(data))) {
            first.delegator().create("FixGroup", "groupId", first.delegator().getNextSeqId("FixGroup"));
            assertSame(first.delegator(), DelegatorFactory.getDelegator("default"));
        }
        assertFalse("the lock of a running database is gone", Files.exists(data.resolve("db.lck")));
        try (EntityEngine second = EntityEngine.start(EntityFixture.components(), DatabaseConfig.derby(data))) {
            assertNotNull(second.delegator().findOne("FixGroup", false, "groupId", "10000"));
            assertEquals("10010", second.delegator().getNextSeqId("FixGroup"));
        }
        assertSame(FIXTURE.delegator(), DelegatorFactory.getDelegator("default"));
    }

    @Test
    public void start_shouldSayInOneSentenceWhyTheDatabaseDoesNotOpen() throws IOException {
        Path file = Files.writeString(folder.getRoot().toPath().resolve("file"), "no database");
        IllegalStateException e = assertThrows(IllegalStateException.class,
                () -> EntityEngine.start(EntityFixture.components(), DatabaseConfig.derby(file)));
        assertTrue(e.getMessage(), e.getMessage().startsWith("Cannot open the database jdbc:derby:" + file));
    }

    @Test
    public void threads_shouldWorkSideBySideWithUniqueNumbers() throws Exception {
        Set<String> ids = new ConcurrentSkipListSet<>();
        List<Thread> threads = IntStream.range(0, 4).mapToObj(n -> new Thread(() -> {
            try {
                for (int i = 0; i < 25; i++) {
                    TransactionUtil.begin();
                    ids.add(FIXTURE.delegator().createSetNextSeqId(FIXTURE.delegator().makeValue("FixGroup")).getString("groupId"));
                    TransactionUtil.commit();
                }
            } catch (GenericEntityException e) {
                ids.add(e.toString());
            }
        })).toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(100, ids.size());
        assertEquals(new TreeSet<>(ids).size(), FIXTURE.delegator().findAll("FixGroup", false).size());
    }
}
