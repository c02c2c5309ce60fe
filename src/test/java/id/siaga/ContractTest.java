package id.siaga;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import id.siaga.web.Endpoint;
import id.siaga.web.Json;
import id.siaga.web.OpenApi;
import id.siaga.web.TypeScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Compares the committed contracts with the endpoints; {@code ./siaga test -Dtest=ContractTest -Dcontract.write=true}
 * writes them anew.
 */
class ContractTest {
  private static final Path OPENAPI = Path.of("docs", "openapi.json");
  private static final Path TYPES = Path.of("webroot", "src", "api", "contract.ts");

  @Test
  void committedContractsFitTheEndpoints() throws Exception {
    List<Endpoint<?, ?>> endpoints = new ArrayList<>();
    try (TestServer server = TestServer.start()) {
      server.server.features().forEach(feature -> endpoints.addAll(feature.endpoints()));
    }
    assertTrue(endpoints.size() > 0, "no endpoints");
    Separators spacing = Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
    DefaultPrettyPrinter pretty = new DefaultPrettyPrinter(spacing)
        .withObjectIndenter(new DefaultIndenter("  ", "\n"));
    compare(OPENAPI, Json.MAPPER.writer(pretty).writeValueAsString(OpenApi.render(endpoints)) + "\n");
    compare(TYPES, TypeScript.render(endpoints));
  }

  private static void compare(Path file, String rendered) throws IOException {
    if (Boolean.getBoolean("contract.write")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, rendered);
    }
    assertEquals(Files.exists(file) ? Files.readString(file) : "", rendered,
        file + " differs from the endpoints; write it anew with -Dcontract.write=true and look at the difference");
  }
}
