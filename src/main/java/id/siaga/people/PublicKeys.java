package id.siaga.people;

import id.siaga.access.Problem;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Reads a device's public key (SPKI, RFC 5480, on P-256) strictly, because later each report is checked with it. */
final class PublicKeys {
  private static final int TEXT_MAX_CHARS = 200;
  private static final ECParameterSpec P256 = p256();

  private PublicKeys() {}

  /** Brings the curve's provider into memory, if that has not happened yet. */
  static void load() {
    try {
      KeyFactory.getInstance("EC");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has EC keys", e);
    }
  }

  /** The key's bytes, or null when there is none; throws INVALID for anything that is not a point on P-256. */
  static byte[] read(String field, String base64url) {
    if (base64url == null) return null;
    try {
      if (base64url.length() > TEXT_MAX_CHARS) throw new IllegalArgumentException("too long");
      byte[] spki = Base64.getUrlDecoder().decode(base64url);
      ECPublicKey key = (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(spki));
      if (!sameCurve(key.getParams()) || !onCurve(key.getW())) throw new IllegalArgumentException("other curve");
      return key.getEncoded();
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw Problem.invalid(field, "harus kunci P-256 (SPKI, base64url)", "must be a P-256 key (SPKI, base64url)");
    }
  }

  private static boolean sameCurve(ECParameterSpec spec) {
    return spec.getCurve().equals(P256.getCurve()) && spec.getOrder().equals(P256.getOrder())
        && spec.getGenerator().equals(P256.getGenerator());
  }

  private static boolean onCurve(ECPoint point) {
    if (point.equals(ECPoint.POINT_INFINITY)) return false;
    BigInteger p = ((ECFieldFp) P256.getCurve().getField()).getP();
    BigInteger x = point.getAffineX();
    BigInteger y = point.getAffineY();
    BigInteger right = x.pow(3).add(P256.getCurve().getA().multiply(x)).add(P256.getCurve().getB()).mod(p);
    return x.signum() >= 0 && x.compareTo(p) < 0 && y.signum() >= 0 && y.compareTo(p) < 0
        && y.pow(2).mod(p).equals(right);
  }

  private static ECParameterSpec p256() {
    try {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec("secp256r1"));
      return parameters.getParameterSpec(ECParameterSpec.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has P-256", e);
    }
  }
}
