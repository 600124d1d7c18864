package id.sswd.search;
final class K {
  static double d(String k, double v) { return Double.parseDouble(System.getProperty("k." + k, "" + v)); }
  static int i(String k, int v) { return Integer.getInteger("k." + k, v); }
  private K() {}
}
