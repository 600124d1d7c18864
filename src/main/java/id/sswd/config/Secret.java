package id.sswd.config;

/**
 * A key: it is never shown, nor by what holds it.
 *
 * @param value only for where it is needed
 */
public record Secret(String value) {
  @Override
  public String toString() {
    return "(secret)";
  }
}
