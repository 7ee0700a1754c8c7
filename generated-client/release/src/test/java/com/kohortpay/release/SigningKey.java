package com.kohortpay.release;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.jcajce.JcaPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;
import org.bouncycastle.openpgp.operator.jcajce.JcaKeyFingerprintCalculator;

/** The key that this build signs with: that of the environment, else the one that is thrown away. */
final class SigningKey {
  private final PGPSecretKeyRing keys;

  private SigningKey(PGPSecretKeyRing keys) {
    this.keys = keys;
  }

  static SigningKey ofThisBuild() throws IOException {
    String given = System.getenv("MAVEN_GPG_KEY");
    byte[] key = given != null ? given.getBytes() : Files.readAllBytes(Path.of(System.getProperty("signing.key")));
    try {
      return new SigningKey(new PGPSecretKeyRing(open(key), new JcaKeyFingerprintCalculator()));
    } catch (PGPException e) {
      throw new IOException("The signing key cannot be read", e);
    }
  }

  /** Returns whether these bytes were signed with this key; no passphrase is needed for that. */
  boolean signed(byte[] content, byte[] signature) throws IOException {
    PGPSignature read = ((PGPSignatureList) new JcaPGPObjectFactory(open(signature)).nextObject()).get(0);
    PGPPublicKey key = keys.getPublicKey(read.getKeyID());
    try {
      read.init(new BcPGPContentVerifierBuilderProvider(), key);
      read.update(content);
      return read.verify();
    } catch (PGPException e) {
      throw new IOException("The signature cannot be checked", e);
    }
  }

  private static InputStream open(byte[] armored) throws IOException {
    return PGPUtil.getDecoderStream(new ByteArrayInputStream(armored));
  }
}
