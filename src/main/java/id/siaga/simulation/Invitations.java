package id.siaga.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.web.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Who may play: the codes of the phones and one account that may look at everything. Read from {@code demo.json}, or
 * from the bare answer of {@code POST /api/invitations}, which knows no account.
 */
record Invitations(List<Invitation> phones, Login looker) {

  /** One supervisor's code. */
  record Invitation(long station, String code) {}

  /** A staff account; null when the file has none. */
  record Login(String login, String password) {}

  static Invitations read(Path file) {
    JsonNode json;
    try {
      json = Json.parse(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new IllegalArgumentException("Berkas tidak dapat dibaca / the file cannot be read: " + file);
    }
    List<Invitation> phones = new ArrayList<>();
    Login looker = null;
    for (JsonNode entry : json.isArray() ? json : json.path("accounts")) {
      if (entry.path("code").isTextual() && entry.path("station").isIntegralNumber()) {
        phones.add(new Invitation(entry.get("station").asLong(), entry.get("code").asText()));
      } else if (entry.path("role").asText().equals("admin") && entry.path("password").isTextual()) {
        looker = new Login(entry.get("login").asText(), entry.get("password").asText());
      }
    }
    if (phones.isEmpty()) {
      throw new IllegalArgumentException("Tidak ada undangan di / no invitations in " + file);
    }
    return new Invitations(phones, looker);
  }
}
