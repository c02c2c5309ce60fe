package id.siaga.tidy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Proves that the ruler measures what it should before anything is measured with it. */
class BracesTest {
  @Test
  void findsMethodsOfNestedTypesAndNothingElse() {
    String java = """
        /** A { in a comment. */
        class A {
          static final String S = "{";
          int a() {
            if (true) { return '{'; }
            return 1;
          }
          record B(int x) {
            B {
            }
          }
        }
        """;
    var blocks = Braces.blocks(java);
    assertEquals(2, blocks.size(), blocks.toString());
    assertEquals(4, blocks.get(0).lines());
    assertEquals(3, blocks.get(0).firstLine());
    assertEquals(2, blocks.get(1).lines());
  }
}
