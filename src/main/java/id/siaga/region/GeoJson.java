package id.siaga.region;

import java.util.List;
import java.util.Map;

/** A map layer as browsers read it (RFC 7946), with a caption that says what it is worth. */
public record GeoJson(String type, String caption, boolean estimate, List<Shape> features) {

  /** One shape of a layer. */
  public record Shape(String type, Map<String, String> properties, Geometry geometry) {
    static Shape of(Map<String, String> properties, String kind, Object coordinates) {
      return new Shape("Feature", properties, new Geometry(kind, coordinates));
    }
  }

  /** @param coordinates nested lists of {@code [lon, lat]}, as deep as the type asks for */
  public record Geometry(String type, Object coordinates) {}

  static GeoJson collection(String caption, List<Shape> features) {
    return new GeoJson("FeatureCollection", caption, true, features);
  }
}
