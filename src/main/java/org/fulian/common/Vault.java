package org.fulian.common;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Protects personal data: AES-256-GCM with the place of the value (entity, field, id) as associated data, so that a ciphertext
 * moved to another row does not open; HMAC-SHA-256 as keyed digest for exact search and for the audit chain.
 *
 * <p>The keysets are files outside the database, readable by their owner only, made at the first start. A keyset may hold older
 * keys beside the primary one: what they wrote stays readable after a rotation.
 */
public final class Vault {
    private static final int DIGEST_BYTES = 32;
    private static final HexFormat HEX = HexFormat.of();

    private final Aead aead;
    private final PrfSet search;
    private final PrfSet audit;

    private Vault(Aead aead, PrfSet search, PrfSet audit) {
        this.aead = aead;
        this.search = search;
        this.audit = audit;
    }

    /** Opens the keys in a folder; makes what is missing. */
    public static Vault open(Path folder) {
        try {
            AeadConfig.register();
            PrfConfig.register();
            Files.createDirectories(folder, ownerOnly(folder, "rwx------"));
            return new Vault(keyset(folder.resolve("aead.json"), PredefinedAeadParameters.AES256_GCM).getPrimitive(RegistryConfiguration.get(), Aead.class),
                    prf(folder.resolve("search.json")), prf(folder.resolve("audit.json")));
        } catch (IOException e) {
            throw new UncheckedIOException("The key folder cannot be used: " + folder, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key files cannot be used: " + folder, e);
        }
    }

    private static PrfSet prf(Path file) throws IOException, GeneralSecurityException {
        return keyset(file, PredefinedPrfParameters.HMAC_SHA256_PRF).getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    }

    private static KeysetHandle keyset(Path file, Parameters parameters) throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) {
            String fresh = TinkJsonProtoKeysetFormat.serializeKeyset(KeysetHandle.generateNew(parameters), InsecureSecretKeyAccess.get());
            Path draft = Files.createTempFile(file.getParent(), "new", ".json", ownerOnly(file, "rw-------"));
            Files.writeString(draft, fresh);
            try {
                // A link, not a move: it appears whole, and never in place of another process's key, which then is ours as well.
                Files.createLink(file, draft);
            } catch (FileAlreadyExistsException e) {
                // Another process was quicker.
            } finally {
                Files.delete(draft);
            }
        }
        return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
    }

    private static FileAttribute<?>[] ownerOnly(Path path, String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }

    /** Encrypts a text for one place; null stays null. */
    public String encrypt(String clear, String entity, String field, String id) {
        return clear == null ? null : Base64.getEncoder().encodeToString(encrypt(clear.getBytes(StandardCharsets.UTF_8), entity, field, id));
    }

    /** Encrypts bytes for one place. */
    public byte[] encrypt(byte[] clear, String entity, String field, String id) {
        try {
            return aead.encrypt(clear, place(entity, field, id));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Encryption failed", e);
        }
    }

    /** Decrypts a text of one place; null stays null. */
    public String decrypt(String cipher, String entity, String field, String id) {
        return cipher == null ? null : new String(decrypt(Base64.getDecoder().decode(cipher), entity, field, id), StandardCharsets.UTF_8);
    }

    /** Decrypts bytes of one place. */
    public byte[] decrypt(byte[] cipher, String entity, String field, String id) {
        try {
            return aead.decrypt(cipher, place(entity, field, id));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Not readable with the keys in use: " + entity + "." + field + " of " + id, e);
        }
    }

    /** Keyed digest of a normalised text, equal for equal texts: for unique keys and exact search. */
    public String digest(String text) {
        return compute(search, text);
    }

    /** Keyed digest of a link of the audit chain. */
    public String seal(String text) {
        return compute(audit, text);
    }

    /** Whether a link carries a digest of any of the audit keys. */
    public boolean isSealed(String text, String digest) {
        try {
            byte[] input = text.getBytes(StandardCharsets.UTF_8);
            for (Prf prf : audit.getPrfs().values()) {
                if (HEX.formatHex(prf.compute(input, DIGEST_BYTES)).equals(digest)) {
                    return true;
                }
            }
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Digest failed", e);
        }
    }

    private static String compute(PrfSet keys, String text) {
        try {
            return HEX.formatHex(keys.computePrimary(text.getBytes(StandardCharsets.UTF_8), DIGEST_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Digest failed", e);
        }
    }

    private static byte[] place(String entity, String field, String id) {
        return (entity + '\n' + field + '\n' + id).getBytes(StandardCharsets.UTF_8);
    }
}
