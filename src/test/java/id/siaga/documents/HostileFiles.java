package id.siaga.documents;

import static id.siaga.documents.SampleFiles.chunk;
import static id.siaga.documents.SampleFiles.join;
import static id.siaga.documents.SampleFiles.packedPdf;
import static id.siaga.documents.SampleFiles.pdf;
import static id.siaga.documents.SampleFiles.pngOf;
import static id.siaga.documents.SampleFiles.text;
import static id.siaga.documents.SampleFiles.withSegment;
import static id.siaga.documents.SampleFiles.zip;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Two hundred files that no office should take, generated from a seed so that a failing one can be had again. */
public final class HostileFiles {
  private static final String SCRIPT = "<html><script>alert(1)</script></html>";
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final Random random;

  private HostileFiles(long seed) {
    random = new Random(seed);
  }

  public static Map<String, byte[]> of(long seed, int count) {
    HostileFiles all = new HostileFiles(seed);
    all.polyglots();
    all.bombs();
    all.activePdf();
    all.otherTypes();
    for (int i = 0; all.files.size() < count; i++) all.damaged(i);
    return all.files;
  }

  private void polyglots() {
    byte[] jpeg = SampleFiles.jpeg();
    byte[] png = SampleFiles.png();
    byte[] jar = zip("META-INF/MANIFEST.MF", "Main-Class: X");
    for (String inside : new String[] {SCRIPT, "<ScRiPt>x</sCrIpT>", "<svg onload=x>", "<?php system('x');",
        "<!DOCTYPE html>", "<iframe src=x>", "<%@ page import=x"}) {
      files.put("jpeg + " + inside, join(jpeg, text(inside)));
      files.put("jpeg comment " + inside, withSegment(jpeg, 0xFE, text(inside)));
      files.put("jpeg exif " + inside, withSegment(jpeg, 0xE1, text("Exif\0\0" + inside)));
      files.put("png + " + inside, join(png, text(inside)));
      files.put("png text " + inside, join(Arrays.copyOf(png, 33), chunk("tEXt", text("a\0" + inside)),
          Arrays.copyOfRange(png, 33, png.length)));
      files.put("pdf + " + inside, join(pdf(""), text(inside)));
    }
    files.put("jpeg + jar", join(jpeg, jar));
    files.put("png + jar", join(png, jar));
    files.put("pdf + jar", join(pdf(""), jar));
    files.put("jpeg + pdf", join(jpeg, pdf("")));
    files.put("jpeg comment zip", withSegment(jpeg, 0xFE, jar));
    files.put("gif + jar", join(text("GIF89a\1\0\1\0\0\0\0;"), jar));
    files.put("html + pdf", join(text(SCRIPT), pdf("")));
    files.put("blank + pdf", join(text("\n"), pdf("")));
  }

  private void bombs() {
    for (int[] size : new int[][] {{30_000, 30_000}, {65_535, 65_535}, {100_000, 10}, {Integer.MAX_VALUE, 1},
        {12_001, 10}, {8_000, 8_000}, {-1, 5}, {0, 5}}) {
      files.put("png " + size[0] + "x" + size[1], pngOf(size[0], size[1], 8, 2, new byte[60_000]));
      byte[] jpeg = SampleFiles.jpeg();
      int frame = 0;
      while (jpeg[frame] != (byte) 0xFF || jpeg[frame + 1] != (byte) 0xC0) frame++;
      byte[] claimed = jpeg.clone();
      for (int i = 0; i < 2; i++) {
        claimed[frame + 5 + i] = (byte) (Math.min(size[1] & 0xFFFF, 65_535) >> (8 - 8 * i));
        claimed[frame + 7 + i] = (byte) (Math.min(size[0] & 0xFFFF, 65_535) >> (8 - 8 * i));
      }
      if (size[0] != 100_000 && size[0] != Integer.MAX_VALUE && size[0] > 0) {
        files.put("jpeg " + size[0] + "x" + size[1], claimed);
      }
    }
    files.put("pdf packed bomb", packedPdf("/Type/ObjStm/N 1/First 4/Filter/FlateDecode", new byte[40 << 20]));
  }

  private void activePdf() {
    for (String action : new String[] {"/S/JavaScript/JS(app.alert(1))", "/S/Java#53cript/JS(x)", "/S/Launch/F(a)",
        "/S/L#61unch/F(x)", "/Type/EmbeddedFile", "/Names<</EmbeddedFiles 9 0 R>>", "/S/SubmitForm/F(x)", "/JS (x)",
        "/JS 12 0 R", "/Subtype/RichMedia", "/AcroForm<</XFA 3 0 R>>", "/S/GoToR/F(x)", "/S/GoToE", "/S/ImportData",
        "/S/Rendition", "/Encrypt 5 0 R"}) {
      files.put("pdf " + action, pdf("4 0 obj\n<<" + action + ">>\nendobj"));
      files.put("pdf packed " + action, packedPdf("/Type/ObjStm/N 1/First 4/Filter/FlateDecode",
          text("4 0 <<" + action + ">>")));
      files.put("pdf packed, escaped " + action, packedPdf("/Type/Obj#53tm/N 1/F#69rst 4/Filter/#46lateDecode",
          text("4 0 <<" + action + ">>")));
      files.put("pdf comment as stream " + action, pdf("% >>\nstream\n4 0 obj\n<<" + action + ">>\nendobj\nendstream"));
    }
    files.put("pdf packed twice", packedPdf("/Type/ObjStm/N 1/First 4/Filter[/ASCIIHexDecode/FlateDecode]",
        text("x")));
    files.put("pdf packed as nonsense", join(text("%PDF-1.5\n4 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>\n"
        + "stream\nnonsense\nendstream\nendobj\n%%EOF\n")));
    files.put("pdf without an end", text("%PDF-1.7\n1 0 obj\n"));
  }

  private void otherTypes() {
    String[] starts = {"", " ", "GIF89a", "RIFF0000WEBPVP8 ", "\0\0\0\30ftypheic", "BM00", "II*\0", "PK\3\4",
        "MZ\u0090", "\u007fELF", "<svg xmlns='x'>", SCRIPT, "<?xml version='1.0'?><svg/>",
        "\u00d0\u00cf\u0011\u00e0", "{\"a\":1}",
        "#!/bin/sh", "%!PS-Adobe", "\u001f\u008b", "Rar!", "\u00ff\u00fe", "\u00ca\u00fe\u00ba\u00be", "AAAA"};
    for (String start : starts) files.put("starts " + start, join(text(start), new byte[start.isEmpty() ? 0 : 300]));
  }

  /** Cut off, or with the frame of the format broken. */
  private void damaged(int i) {
    byte[][] sound = {SampleFiles.jpeg(), SampleFiles.png(), pdf("")};
    byte[] file = sound[i % 3];
    if (i % 2 == 0) {
      files.put("cut off " + i, Arrays.copyOf(file, 9 + random.nextInt(file.length - 30)));
    } else {
      byte[] noise = new byte[200 + random.nextInt(5_000)];
      random.nextBytes(noise);
      files.put("noise after a sound start " + i, join(Arrays.copyOf(file, 12), noise));
    }
  }
}
