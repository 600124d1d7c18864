package id.sswd.signup;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** A QR code of an address (ISO/IEC 18004), as a PNG of 600 by 600 pixels. */
final class CodePicture {
  private static final int PIXELS = 600;
  private static final int QUIET_ZONE = 2;

  private CodePicture() {}

  static byte[] png(String address) {
    try {
      BitMatrix modules =
          new QRCodeWriter()
              .encode(
                  address,
                  BarcodeFormat.QR_CODE,
                  PIXELS,
                  PIXELS,
                  Map.of(EncodeHintType.MARGIN, QUIET_ZONE));
      BufferedImage picture = new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_BYTE_BINARY);
      for (int y = 0; y < PIXELS; y++) {
        for (int x = 0; x < PIXELS; x++) {
          picture.setRGB(x, y, modules.get(x, y) ? 0 : 0xffffff);
        }
      }
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(picture, "png", png);
      return png.toByteArray();
    } catch (WriterException e) {
      throw new IllegalArgumentException("an address that fits no QR code: " + address, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
