package id.siaga.access;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.PubSecKeyOptions;
import io.vertx.ext.auth.User;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes and reads access tokens (JWT, RFC 7519, HS256 only), so that a request needs no database to know its caller.
 * Names stay out of them: a token may end up in a log of somebody else's.
 */
public final class Tokens {
  public static final Duration LIFETIME = Duration.ofMinutes(15);
  private static final String ISSUER = "siaga";
  private static final String AUDIENCE = "siaga-api";
  private static final int CACHE_MAX_TOKENS = 20_000;

  private record Verified(Actor actor, long officeSeq, Instant expiresAt) {}

  private final JWTAuth jwt;
  private final Revocations revocations;
  private final Clock clock;
  private final Map<String, Verified> cache = new ConcurrentHashMap<>();

  public Tokens(Vertx vertx, byte[] key, Revocations revocations, Clock clock) {
    this.jwt = JWTAuth.create(vertx, new JWTAuthOptions()
        .addPubSecKey(new PubSecKeyOptions().setAlgorithm("HS256").setBuffer(io.vertx.core.buffer.Buffer.buffer(key)))
        .setJWTOptions(new JWTOptions().setAlgorithm("HS256").setIssuer(ISSUER).addAudience(AUDIENCE)
            .setIgnoreExpiration(true)));
    this.revocations = revocations;
    this.clock = clock;
  }

  public record Issued(String token, Instant expiresAt) {}

  /** @param officeSeq the last number of the office's chain in the snapshot that the actor's rights were read from */
  public Issued issue(Actor actor, long officeSeq) {
    Instant expiresAt = clock.instant().plus(LIFETIME);
    JsonArray spans = new JsonArray();
    actor.territory().spans().forEach(s -> spans.add(new JsonArray().add(s.low()).add(s.high())));
    JsonObject claims = new JsonObject()
        .put("sub", actor.person().toString()).put("sid", actor.session().toString())
        .put("role", actor.role().wire()).put("ter", spans).put("rnd", actor.round())
        .put("iss", ISSUER).put("aud", new JsonArray().add(AUDIENCE))
        .put("off", officeSeq).put("exp", expiresAt.getEpochSecond());
    return new Issued(jwt.generateToken(claims, new JWTOptions().setAlgorithm("HS256").setNoTimestamp(true)),
        expiresAt);
  }

  /** The actor of a valid token; throws SIGNED_OUT for anything else, without saying which of the reasons it was. */
  public Actor verify(String token) {
    Verified verified = token == null ? null : cache.get(token);
    if (verified == null) verified = decode(token);
    if (!clock.instant().isBefore(verified.expiresAt)
        || revocations.revoked(verified.actor, verified.officeSeq)) {
      cache.remove(token);
      throw signedOut();
    }
    return verified.actor;
  }

  public static Problem signedOut() {
    return Problem.of(Problem.Kind.SIGNED_OUT, "Sesi Anda tidak berlaku lagi. Silakan masuk kembali.",
        "Your session is no longer valid. Please sign in again.");
  }

  private Verified decode(String token) {
    if (token == null || token.length() > 4096) throw signedOut();
    // The provider checks an HMAC in memory; its future is complete when it is returned.
    User user = jwt.authenticate(new TokenCredentials(token)).otherwiseEmpty().result();
    if (user == null) throw signedOut();
    Verified verified = read(user.attributes().getJsonObject("accessToken"));
    if (cache.size() >= CACHE_MAX_TOKENS) cache.clear();
    cache.put(token, verified);
    return verified;
  }

  private static Verified read(JsonObject claims) {
    try {
      List<Territory.Span> spans = new ArrayList<>();
      JsonArray ter = claims.getJsonArray("ter");
      for (int i = 0; i < ter.size(); i++) {
        JsonArray span = ter.getJsonArray(i);
        spans.add(new Territory.Span(span.getLong(0), span.getLong(1)));
      }
      Actor actor = new Actor(UUID.fromString(claims.getString("sub")), UUID.fromString(claims.getString("sid")),
          Role.of(claims.getString("role")), new Territory(spans), claims.getInteger("rnd"));
      return new Verified(actor, claims.getLong("off"), Instant.ofEpochSecond(claims.getLong("exp")));
    } catch (RuntimeException e) {
      throw signedOut();
    }
  }
}
