package org.fulian.common;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class VaultTest {
    private static final String NUMBER = "11010519491231002X";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void text_shouldOpenOnlyInItsOwnPlace() throws Exception {
        Vault vault = Vault.open(keys());
        String cipher = vault.encrypt(NUMBER, "FulianWomanSecret", "idNumber", "10000");
        assertEquals(NUMBER, vault.decrypt(cipher, "FulianWomanSecret", "idNumber", "10000"));
        assertThrows(IllegalStateException.class, () -> vault.decrypt(cipher, "FulianWomanSecret", "idNumber", "10001"));
        assertThrows(IllegalStateException.class, () -> vault.decrypt(cipher, "FulianWomanSecret", "phone", "10000"));
        assertNull(vault.encrypt((String) null, "E", "f", "1"));
    }

    @Test
    public void keys_shouldSurviveARestart_andBelongToTheirOwnerOnly() throws Exception {
        Path keys = keys();
        Vault first = Vault.open(keys);
        String cipher = first.encrypt(NUMBER, "E", "f", "1");
        Vault second = Vault.open(keys);
        assertEquals(NUMBER, second.decrypt(cipher, "E", "f", "1"));
        assertEquals(first.digest(NUMBER), second.digest(NUMBER));
        for (File file : keys.toFile().listFiles()) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.toPath())));
        }
    }

    @Test
    public void otherKeys_shouldNeitherOpenNorFind() throws Exception {
        Vault vault = Vault.open(keys());
        Vault other = Vault.open(folder.getRoot().toPath().resolve("other"));
        String cipher = vault.encrypt(NUMBER, "E", "f", "1");
        assertThrows(IllegalStateException.class, () -> other.decrypt(cipher, "E", "f", "1"));
        assertNotEquals(vault.digest(NUMBER), other.digest(NUMBER));
        assertTrue(vault.isSealed("entry", vault.seal("entry")));
    }

    private Path keys() {
        return folder.getRoot().toPath().resolve("keys");
    }
}
