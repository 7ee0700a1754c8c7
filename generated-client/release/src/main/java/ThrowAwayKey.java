import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Date;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPSecretKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPDigestCalculatorProviderBuilder;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPKeyPair;

/** Writes an OpenPGP key without a passphrase, to try how a release is signed: {@code java ThrowAwayKey.java FILE}. */
public final class ThrowAwayKey {
  private ThrowAwayKey() {}

  public static void main(String[] args) throws Exception {
    KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
    keys.initialize(2048, new SecureRandom());
    PGPKeyPair pair = new JcaPGPKeyPair(PublicKeyPacket.VERSION_4, PublicKeyAlgorithmTags.RSA_GENERAL, keys.generateKeyPair(), new Date());
    PGPSecretKey key = new PGPSecretKey(PGPSignature.POSITIVE_CERTIFICATION, pair, "Throw-away key, signs nothing that is published",
        new JcaPGPDigestCalculatorProviderBuilder().build().get(HashAlgorithmTags.SHA1), null, null,
        new JcaPGPContentSignerBuilder(PublicKeyAlgorithmTags.RSA_GENERAL, HashAlgorithmTags.SHA256), null);
    Path file = Path.of(args[0]);
    Files.createDirectories(file.getParent());
    try (OutputStream out = Files.newOutputStream(file); ArmoredOutputStream armored = new ArmoredOutputStream(out)) {
      key.encode(armored);
    }
  }
}
